import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KIND_SPECS, type NextKind } from '#lib/content/index.ts';
import { writeWhole } from '#lib/site/whole-file.ts';

/** What stands in a section until somebody writes it. */
const PLACEHOLDERS: Readonly<Record<NextKind, string>> = {
  question: `<Question asker="提问人">

提问写在这里。

<Answer>

回答写在这里。

</Answer>

</Question>`,
  release: `<Release project="sofa-rpc" version="0.0.0" url="https://github.com/sofastack/sofa-rpc/releases">

- 改动写在这里

</Release>`,
  reading: `<Readings>

- [文章标题](https://www.sofastack.tech/)

</Readings>`,
  event: `<Event title="活动名称" date="{date}" time="19:00–20:00">

介绍写在这里。

</Event>`,
  task: `<Task title="任务名称" level="easy">

说明写在这里。

</Task>`,
};

/** Sections that nearly every weekly has. */
const USUAL: readonly NextKind[] = ['question', 'release', 'reading'];

/** A weekly that passes the check, with words to be replaced. @param date `YYYY-MM-DD`. */
export function weeklySkeleton(date: string): string {
  const sections = USUAL.map(
    (kind) => `## ${KIND_SPECS[kind].heading}\n\n${entrySkeleton(kind, date)}`,
  );
  return `---
# 标题写这一期最要紧的一两件事，不写「SOFA Weekly |」
title: 这一期的标题
date: ${date}
summary: 一句话说清这一期有什么
---

${sections.join('\n\n')}
`;
}

/** One entry of a kind, with words to be replaced. */
export function entrySkeleton(kind: NextKind, date: string): string {
  return PLACEHOLDERS[kind].replace('{date}', date);
}

/**
 * Writes the skeleton of a weekly.
 *
 * @param dir absolute path of the content folder.
 * @returns path of the file.
 * @throws Error in one line where there is one already: nothing is overwritten.
 */
export async function writeSkeleton(dir: string, date: string): Promise<string> {
  const path = join(dir, 'weekly', `${date}.mdx`);
  if (existsSync(path)) throw new Error(`${path} 已经有了，没有动它；换一个日期，或直接改它`);
  await mkdir(dirname(path), { recursive: true });
  writeWhole(path, weeklySkeleton(date));
  return path;
}
