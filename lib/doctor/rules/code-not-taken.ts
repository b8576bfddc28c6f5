import type { Rule } from '../rule.ts';

/** Code that was meant and reads as words. */
export const codeNotTaken: Rule = {
  id: 'code-not-taken',
  title: '代码用英文反引号',
  group: '标记',
  severity: 'warning',
  asks: '行内的代码前后各一个英文反引号；代码块前后各一行三个英文反引号，不靠缩进四格。',
  why: '别的符号不成代码：字体不变，缩进和换行丢掉，符号也会原样显示。',
  wrong: `先把 ·maxBodySize· 调小，再压测一次。
`,
  right: `先把 \`maxBodySize\` 调小，再压测一次。
`,
  fixes: true,
};
