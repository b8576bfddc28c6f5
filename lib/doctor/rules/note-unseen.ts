import type { Rule } from '../rule.ts';

/** Definitions that nobody refers to, and that show nothing by themselves. */
export const noteUnseen: Rule = {
  id: 'note-unseen',
  title: '方括号后不写冒号',
  group: '标记',
  severity: 'warning',
  asks: '行首的「[字]: …」是链接的定义，「[^1]: …」是脚注，正文里要引用它，名字不能重复。只是提醒一句，就不用方括号。',
  why: '没有被引用的定义不显示，读者看不到这一行。',
  wrong: `[注意]: 升级前先备份快照
`,
  right: `注意：升级前先备份快照
`,
};
