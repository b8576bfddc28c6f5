import type { Rule } from '../rule.ts';

const weekly = `---
title: 平滑升级答疑
date: 2024-03-01
summary: MOSN 平滑升级时，旧连接怎样交给新进程。
---

升级时连接不断。
`;

const project = `---
name: MOSN
repository: https://github.com/mosn/mosn
category: 服务网格
summary: 云原生网络代理
---

用 Go 编写。
`;

/** Where the content lies: the folder that was named holds no content at all. */
export const contentFolder: Rule = {
  id: 'content-folder',
  title: '内容目录指对那一层',
  group: '文件',
  severity: 'error',
  asks: 'CONTENT_DIR 或 --content 指向直接放着 weekly/ 和 projects/ 的目录，里面至少有一个 .mdx 文件。',
  why: '指高或指低一层，一个文件也读不到，网站是空的，构建会停下。',
  wrong: {
    'content/weekly/2024-03-01.mdx': weekly,
    'content/projects/mosn.mdx': project,
  },
  right: {
    'weekly/2024-03-01.mdx': weekly,
    'projects/mosn.mdx': project,
  },
};
