import type { Rule } from '../rule.ts';

/** A number that begins a line and becomes that of a list. */
export const listByAccident: Rule = {
  id: 'list-by-accident',
  title: '行首的年份加反斜杠',
  group: '标记',
  severity: 'warning',
  asks: '行首是年份这样的数字加句点时，句点前写反斜杠。',
  why: '数字加句点是列表的编号，这一行会缩进成列表，年份也不再是正文。',
  wrong: `2019. Seata 以 Fescar 之名开源。
`,
  right: `2019\\. Seata 以 Fescar 之名开源。
`,
  fixes: true,
};
