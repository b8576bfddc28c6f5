import type { Rule } from '../rule.ts';

/** Tables that were meant and are none. */
export const tableNotTaken: Rule = {
  id: 'table-not-taken',
  title: '表头下面写分隔行',
  group: '标记',
  severity: 'warning',
  asks: '表格前面空一行，表头下面写一行「| --- | --- |」，格数和表头相同，竖线和减号用英文的。',
  why: '不成表格的几行会连成一段，竖线夹在字里，读者分不清哪格是哪格。',
  wrong: `| 模式 | 谁来回滚 |
| AT | 框架 |
| TCC | 业务代码 |
`,
  right: `| 模式 | 谁来回滚 |
| --- | --- |
| AT | 框架 |
| TCC | 业务代码 |
`,
};
