import type { Rule } from '../rule.ts';

/** The day that the name of a file gives, and the one in its head. */
export const dateMatchesFile: Rule = {
  id: 'date-matches-file',
  title: 'date 和文件名一致',
  group: '文件头',
  severity: 'error',
  asks: '周刊文件头里的 date 和文件名是同一天。照上一期改出新的一期时，两处都要改。',
  why: '网址用文件名，页面上印的是 date。两处不同，读者看到的日期和网址就对不上。',
  wrong: {
    'weekly/2024-03-08.mdx': `---
title: 长连接答疑
date: 2024-03-01
summary: SOFABolt 怎样保持长连接。
---

SOFABolt 用心跳保持长连接。
`,
  },
  right: {
    'weekly/2024-03-08.mdx': `---
title: 长连接答疑
date: 2024-03-08
summary: SOFABolt 怎样保持长连接。
---

SOFABolt 用心跳保持长连接。
`,
  },
};
