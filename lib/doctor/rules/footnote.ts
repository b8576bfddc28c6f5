import type { Rule } from '../rule.ts';

/** References to footnotes that are none. */
export const footnote: Rule = {
  id: 'footnote',
  title: '脚注要有说明',
  group: '标记',
  severity: 'warning',
  asks: '正文里写 [^1]，另起一段写「[^1]: 说明」，方括号、^ 和冒号都用英文的。',
  why: '没有说明的脚注不成形，读者看到的是 [^1] 这几个字。',
  wrong: `AT 模式要用全局锁[^1]。
`,
  right: `AT 模式要用全局锁[^1]。

[^1]: 由 Seata 的 TC 统一管理。
`,
};
