import type { Rule } from '../rule.ts';

/** Fields that a head does not know. */
export const frontmatterField: Rule = {
  id: 'frontmatter-field',
  title: '文件头只写已有的字段',
  group: '文件头',
  severity: 'error',
  asks: '周刊的文件头只有 title、date、summary、number 和 source，项目的只有 name、repository、homepage、category、aliases 和 summary。',
  why: '别的字段哪里都不显示；多半是拼错了，真正要写的那个字段就空着。',
  wrong: {
    'weekly/2024-03-01.mdx': `---
title: 序列化答疑
date: 2024-03-01
summary: SOFARPC 默认用哪种序列化。
author: 周刊编辑
---

SOFARPC 走 Bolt 协议时默认用 Hessian。
`,
  },
  right: {
    'weekly/2024-03-01.mdx': `---
title: 序列化答疑
date: 2024-03-01
summary: SOFARPC 默认用哪种序列化。
---

SOFARPC 走 Bolt 协议时默认用 Hessian。
`,
  },
};
