import type { Rule } from '../rule.ts';

/** Paragraphs that begin as a program does. */
export const noEsm: Rule = {
  id: 'no-esm',
  title: '段首的 import 加反引号',
  group: '标签',
  severity: 'error',
  asks: '一段不能以 import 或 export 开头。说到这个词就放进反引号；组件不用引入，直接写标签。',
  why: '以它开头的一段会被当成程序，内容里不运行程序，检查会拦下这一期。',
  wrong: `import 进来的 SOFABoot 服务是空的？看两边的 uniqueId 是否一致。
`,
  right: `\`import\` 进来的 SOFABoot 服务是空的？看两边的 uniqueId 是否一致。
`,
  fixes: true,
};
