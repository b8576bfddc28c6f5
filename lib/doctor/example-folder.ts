import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Example, ExampleFile } from './rule.ts';

/** A Friday. */
const DATE = '2024-03-01';

/** Where the body form of an example is written. */
export const bodyPath = (date = DATE): string => `weekly/${date}.mdx`;

/** What stands before a body. */
export const bodyHead = (date = DATE): string => `---
title: 新版本与答疑
date: ${date}
summary: SOFARPC、SOFAJRaft 和 MOSN 这一周的版本，以及群里问得最多的几件事。
---

`;

const project = (name: string, repository: string, category: string, summary: string): string =>
  `---
name: ${name}
repository: https://github.com/${repository}
category: ${category}
summary: ${summary}
---

${summary}。
`;

const PROJECTS: Readonly<Record<string, string>> = {
  'projects/sofa-rpc.mdx': project(
    'SOFARPC',
    'sofastack/sofa-rpc',
    '远程调用',
    'Java 服务之间的远程调用框架',
  ),
  'projects/sofa-jraft.mdx': project(
    'SOFAJRaft',
    'sofastack/sofa-jraft',
    '分布式一致性',
    '用 Java 写的 Raft 共识算法库',
  ),
  'projects/mosn.mdx': project('MOSN', 'mosn/mosn', '服务网格', '用 Go 写的网络代理'),
};

/**
 * Writes an example as a content folder. A body gets a head without faults; what has no folder
 * `projects/` anywhere gets three projects, so that it may name them.
 *
 * @param dir absolute path of an empty folder.
 * @param date of the weekly that a body is put into.
 */
export async function writeExample(dir: string, example: Example, date?: string): Promise<void> {
  const own =
    typeof example === 'string' ? { [bodyPath(date)]: bodyHead(date) + example } : example;
  const hasProjects = Object.keys(own).some((path) => `/${path}`.includes('/projects/'));
  const files: Readonly<Record<string, ExampleFile>> = hasProjects ? own : { ...PROJECTS, ...own };
  for (const [path, file] of Object.entries(files)) {
    const target = join(dir, path);
    await mkdir(dirname(target), { recursive: true });
    if (typeof file === 'object' && 'link' in file) await symlink(file.link, target);
    else await writeFile(target, file);
  }
}
