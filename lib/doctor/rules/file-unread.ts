import type { Rule } from '../rule.ts';

const weekly = `---
title: 多 Raft 组答疑
date: 2024-03-01
summary: 一个进程里怎样跑多个 Raft 组。
---

SOFAJRaft 用不同的组名区分各个 Raft 组。
`;

/** What is no file of its own is never opened. */
export const fileUnread: Rule = {
  id: 'file-unread',
  title: '放文件本身，不放链接',
  group: '文件',
  severity: 'error',
  asks: 'weekly/ 和 projects/ 里放普通文件，不放链接（symlink）、管道和设备，也要有读它的权限。',
  why: '链接可以指到仓库外面，跟过去读会把不该公开的文件发布到网站上，所以这样的文件不读。',
  wrong: {
    'drafts/jraft.mdx': weekly,
    'weekly/2024-03-01.mdx': { link: '../drafts/jraft.mdx' },
  },
  right: { 'weekly/2024-03-01.mdx': weekly },
};
