import type { Rule } from '../rule.ts';

/** Cells beyond the head of a table, and lines that it takes in. */
export const tableCells: Rule = {
  id: 'table-cells',
  title: '表格每行格数相同',
  group: '标记',
  severity: 'warning',
  asks: '表格每一行的格数和表头相同，表格后面空一行。格子里要显示竖线就写 \\|，代码里也一样。',
  why: '多出来的格子不显示；紧跟在表格后面的一句话会成为表格的一行。',
  wrong: `| 模式 | 谁来回滚 |
| --- | --- |
| AT | 框架 | 要建 undo_log 表 |
`,
  right: `| 模式 | 谁来回滚 | 备注 |
| --- | --- | --- |
| AT | 框架 | 要建 undo_log 表 |
`,
};
