import type { Rule } from '../rule.ts';

const weekly = `---
title: 分布式事务答疑
date: 2024-03-01
summary: Seata 的 AT 模式要建哪张表。
---

AT 模式在每个业务库里建一张回滚日志表。
`;

/** Where files lie in a content folder. */
export const filePlace: Rule = {
  id: 'file-place',
  title: '周刊直接放在 weekly/',
  group: '文件',
  severity: 'error',
  asks: '周刊直接放在 weekly/ 里，项目直接放在 projects/ 里，都不再分子文件夹。',
  why: '别处的文件不会读，网站上就没有这一期。',
  wrong: { 'weekly/2024/2024-03-01.mdx': weekly },
  right: { 'weekly/2024-03-01.mdx': weekly },
};
