import type { Rule } from '../rule.ts';

/** Fields that a head cannot do without. */
export const frontmatterRequired: Rule = {
  id: 'frontmatter-required',
  title: '必填的字段不能少',
  group: '文件头',
  severity: 'error',
  asks: '周刊要有 title 和 date，项目要有 name、repository、category 和 summary。',
  why: '标题印在页面、列表、订阅和分享的卡片上，没有它这一期排不出来。',
  wrong: {
    'weekly/2024-03-01.mdx': `---
date: 2024-03-01
summary: SOFAJRaft 的快照多久做一次。
---

SOFAJRaft 默认一小时做一次快照。
`,
  },
  right: {
    'weekly/2024-03-01.mdx': `---
title: 快照答疑
date: 2024-03-01
summary: SOFAJRaft 的快照多久做一次。
---

SOFAJRaft 默认一小时做一次快照。
`,
  },
};
