import type { Rule } from '../rule.ts';

const weekly = `---
title: 类隔离答疑
date: 2024-03-01
summary: SOFAArk 怎样让两个版本的包同处一个进程。
---

SOFAArk 给每个插件一个类加载器。
`;

/** Names of files: they become addresses, and only some are read at all. */
export const fileName: Rule = {
  id: 'file-name',
  title: '文件名是日期或短名',
  group: '文件',
  severity: 'error',
  asks: '周刊的文件名是 YYYY-MM-DD.mdx，项目的是短名加 .mdx，短名只用小写字母、数字和连字符。备份、副本和别的扩展名不会读。',
  why: '文件名就是网址。名字不对的文件不会发布，网站上没有这一期，也没有人会发现。',
  wrong: { 'weekly/2024-3-1.mdx': weekly },
  right: { 'weekly/2024-03-01.mdx': weekly },
};
