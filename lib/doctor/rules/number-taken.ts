import type { Rule } from '../rule.ts';

const weekly = (date: string, number: number): string => `---
title: 版本与答疑
date: ${date}
number: ${number}
summary: SOFARPC 和 MOSN 这一周的版本。
---

升级前先看发布说明。
`;

/** One number for two weeklies. */
export const numberTaken: Rule = {
  id: 'number-taken',
  title: '每期的期号不重复',
  group: '文件头',
  severity: 'error',
  asks: 'number 是这一期自己的期号，两期不能相同。不知道期号就不写，页面只按日期称呼。',
  why: '两期都印着「第 171 期」，读者引用时分不清说的是哪一期。',
  wrong: {
    'weekly/2024-03-01.mdx': weekly('2024-03-01', 171),
    'weekly/2024-03-08.mdx': weekly('2024-03-08', 171),
  },
  right: {
    'weekly/2024-03-01.mdx': weekly('2024-03-01', 171),
    'weekly/2024-03-08.mdx': weekly('2024-03-08', 172),
  },
};
