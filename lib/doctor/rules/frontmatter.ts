import type { Rule } from '../rule.ts';

/** How a head is written: its fences, and how a line of it names its field. */
export const frontmatter: Rule = {
  id: 'frontmatter',
  title: '文件头照 YAML 写',
  group: '文件头',
  severity: 'error',
  asks: '文件第一行是 ---，接着每行一个「字段: 值」，半角冒号，后面空一格，最后再写一行 ---。值里有「空格加 #」或「冒号加空格」时，用英文双引号围住整个值。',
  why: 'YAML 不认全角冒号，会把「#」后面的字当成注释。标题读不出来，或者少掉半截。',
  wrong: {
    'weekly/2024-03-01.mdx': `---
title：路由规则答疑
date: 2024-03-01
summary: MOSN 的路由规则按什么顺序匹配。
---

MOSN 的路由规则按书写的顺序匹配。
`,
  },
  right: {
    'weekly/2024-03-01.mdx': `---
title: 路由规则答疑
date: 2024-03-01
summary: MOSN 的路由规则按什么顺序匹配。
---

MOSN 的路由规则按书写的顺序匹配。
`,
  },
  fixes: true,
};
