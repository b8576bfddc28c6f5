import type { Rule } from '../rule.ts';

const before = `---
title: `;
const behind = `
date: 2024-03-01
summary: SOFARPC 5.12.0, MOSN 1.6.0
---

- SOFARPC 5.12.0
- MOSN 1.6.0
`;

const encoder = new TextEncoder();
/** The title in the encoding of an old Chinese editor; no encoder of JavaScript knows it. */
const inGbk = Uint8Array.of(
  ...encoder.encode(before),
  ...[0xd0, 0xc2, 0xb0, 0xe6, 0xb1, 0xbe],
  ...encoder.encode(behind),
);

/** Bytes that are no UTF-8. */
export const utf8: Rule = {
  id: 'utf-8',
  title: '文件存成 UTF-8',
  group: '文件',
  severity: 'error',
  asks: '文件存成 UTF-8（无 BOM），不用 GBK，也不用 UTF-16。',
  why: '别的编码里的汉字会变成乱码，连标题都认不出来。',
  wrong: { 'weekly/2024-03-01.mdx': inGbk },
  right: { 'weekly/2024-03-01.mdx': `${before}新版本${behind}` },
};
