import type { Rule } from '../rule.ts';

/** Links that nobody sees. */
export const linkEmpty: Rule = {
  id: 'link-empty',
  title: '链接要有文字',
  group: '链接与图',
  severity: 'warning',
  asks: '方括号里写出链接的文字，说清楚点开是什么。',
  why: '没有文字的链接读者看不见，也点不到。',
  wrong: `源码：[](https://github.com/mosn/mosn)
`,
  right: `源码：[MOSN 的仓库](https://github.com/mosn/mosn)
`,
};
