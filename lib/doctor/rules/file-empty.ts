import type { Rule } from '../rule.ts';

/** A file without a single byte. */
export const fileEmpty: Rule = {
  id: 'file-empty',
  title: '不留空文件',
  group: '文件',
  severity: 'error',
  asks: '每个 .mdx 文件都有文件头和正文。还没写的一期先不要建文件。',
  why: '空文件没有标题和日期，排不出页面，构建会停下。',
  wrong: { 'weekly/2024-03-01.mdx': '' },
  right: {
    'weekly/2024-03-01.mdx': `---
title: 注册中心答疑
date: 2024-03-01
summary: SOFARegistry 的三种角色各管什么。
---

SOFARegistry 分 session、data、meta 三种角色。
`,
  },
};
