import type { Rule } from '../rule.ts';

const weekly = `---
title: 链路追踪答疑
date: 2024-03-01
summary: SOFATracer 的日志写到哪里。
---

SOFATracer 把日志写在本机磁盘上。
`;

/** The mark that some editors put before the first character. */
export const noBom: Rule = {
  id: 'no-bom',
  title: '存成无 BOM 的 UTF-8',
  group: '文件',
  severity: 'error',
  asks: '文件存成 UTF-8，开头不带 BOM（U+FEFF）。编辑器里选「UTF-8」，不选「带 BOM 的 UTF-8」。',
  why: 'BOM 看不见，却站在第一行的 --- 前面，许多工具会因此认不出文件头。',
  wrong: { 'weekly/2024-03-01.mdx': `\uFEFF${weekly}` },
  right: { 'weekly/2024-03-01.mdx': weekly },
  fixes: true,
};
