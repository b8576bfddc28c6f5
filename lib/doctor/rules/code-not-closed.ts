import type { Rule } from '../rule.ts';

/** Blocks of code without an end. */
export const codeNotClosed: Rule = {
  id: 'code-not-closed',
  title: '代码块要有结束',
  group: '标记',
  severity: 'error',
  asks: '代码块的前后各写一行三个英文反引号，两行一样多，各占一行。',
  why: '少了结束的一行，后面的正文、问答和发布全成了代码。',
  wrong: `\`\`\`java
RaftOptions options = new RaftOptions();

改完要重启节点。
`,
  right: `\`\`\`java
RaftOptions options = new RaftOptions();
\`\`\`

改完要重启节点。
`,
};
