import type { Rule } from '../rule.ts';

/** The day in a head. */
export const date: Rule = {
  id: 'date',
  title: '日期写成年-月-日',
  group: '文件头',
  severity: 'error',
  asks: 'date 是真实的一天，写成 YYYY-MM-DD，月和日都补足两位，年份在 2000 到 2099 之间。',
  why: '周刊按日期称呼和排序，不是日期的一期排不进列表，也没有网址。',
  wrong: {
    'weekly/2024-03-01.mdx': `---
title: 全局锁答疑
date: 2024/3/1
summary: Seata 的全局锁由谁管理。
---

全局锁由 TC 统一管理。
`,
  },
  right: {
    'weekly/2024-03-01.mdx': `---
title: 全局锁答疑
date: 2024-03-01
summary: Seata 的全局锁由谁管理。
---

全局锁由 TC 统一管理。
`,
  },
  fixes: true,
};
