import type { Rule } from '../rule.ts';

/** Characters that nobody sees and that act on those around them. */
export const unseen: Rule = {
  id: 'unseen',
  title: '删掉看不见的字符',
  group: '文字',
  severity: 'warning',
  asks: '正文和代码里没有看不见的控制字符（方向控制符 U+202E 等）。它们多半是从聊天软件和网页里粘贴来的。',
  why: '它们会把后面的字倒过来排，链接和命令看上去是另一个。页面上改为写出它的编号，如 \\u202e。',
  wrong: `把 \u202EmaxBodySize\u202C 调小再试。
`,
  right: `把 maxBodySize 调小再试。
`,
  fixes: true,
};
