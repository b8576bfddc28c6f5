import type { Rule } from '../rule.ts';

/** Headings that were meant and are none. */
export const headingNotTaken: Rule = {
  id: 'heading-not-taken',
  title: '标题的 # 后面空一格',
  group: '标记',
  severity: 'warning',
  asks: '标题写「## 标题」：井号用英文的，后面一个英文空格，前面不空格，最多六个。',
  why: '不成标题的一行是普通正文，井号原样显示，目录里也没有这一节。',
  wrong: `##本周发布
`,
  right: `## 本周发布
`,
  fixes: true,
};
