import type { Rule } from '../rule.ts';

/** Backslashes that Markdown takes for its own. */
export const backslashLost: Rule = {
  id: 'backslash-lost',
  title: '带反斜杠的放进反引号',
  group: '标记',
  severity: 'warning',
  asks: 'Windows 路径和正则表达式放进反引号。',
  why: 'Markdown 会吃掉符号前面的反斜杠，读者照抄的路径和正则是错的。',
  wrong: `日志在 D:\\sofa\\_logs 里。
`,
  right: `日志在 \`D:\\sofa\\_logs\` 里。
`,
  fixes: true,
};
