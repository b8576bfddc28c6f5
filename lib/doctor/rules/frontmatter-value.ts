import type { Rule } from '../rule.ts';

/** Values of a head that are not of the form their field asks for. */
export const frontmatterValue: Rule = {
  id: 'frontmatter-value',
  title: '字段的值照格式写',
  group: '文件头',
  severity: 'error',
  asks: '文件头里的地址写全，以 https:// 开头，repository 末尾不带 /；number 只写数字；写了字段就要有值，没有值就删掉那一行。',
  why: '地址不全，读者点「原文」到不了那一页；期号里有别的字，就排不成「第 N 期」。',
  wrong: {
    'weekly/2024-03-01.mdx': `---
title: 服务发现答疑
date: 2024-03-01
summary: SOFARegistry 多久发现一个服务下线。
source: www.sofastack.tech/blog/
---

连接一断，SOFARegistry 就开始摘除。
`,
  },
  right: {
    'weekly/2024-03-01.mdx': `---
title: 服务发现答疑
date: 2024-03-01
summary: SOFARegistry 多久发现一个服务下线。
source: https://www.sofastack.tech/blog/
---

连接一断，SOFARegistry 就开始摘除。
`,
  },
  fixes: true,
};
