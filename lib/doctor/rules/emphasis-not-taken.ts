import type { Rule } from '../rule.ts';

/** Emphasis that was meant and did not come about. */
export const emphasisNotTaken: Rule = {
  id: 'emphasis-not-taken',
  title: '加粗的星号紧挨文字',
  group: '标记',
  severity: 'warning',
  asks: '加粗写 **文字**，删除线写 ~~文字~~：用英文符号，成对，紧挨着文字。要显示星号就写 \\*\\*。',
  why: '没有成形的加粗，读者看到的是星号。',
  wrong: `升级前，** 先备份 ** 快照。
`,
  right: `升级前，**先备份**快照。
`,
  fixes: true,
};
