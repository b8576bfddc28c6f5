import type { Rule } from '../rule.ts';

const weekly = `---
title: 超时设置答疑
date: 2024-03-01
summary: SOFARPC 的超时在哪里改。
---

SOFARPC 默认等 3000 毫秒。
`;

/** Line ends of Windows. */
export const lineEnds: Rule = {
  id: 'line-ends',
  title: '换行用 LF',
  group: '文件',
  severity: 'error',
  asks: '文件的每一行以 LF 结尾，不用 Windows 的 CRLF。编辑器的状态栏里一般可以切换。',
  why: '换一次行尾，git 里整个文件都算改过，审稿的人看不出真正改了哪一行。',
  wrong: { 'weekly/2024-03-01.mdx': weekly.replaceAll('\n', '\r\n') },
  right: { 'weekly/2024-03-01.mdx': weekly },
  fixes: true,
};
