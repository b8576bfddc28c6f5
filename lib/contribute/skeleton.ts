import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KIND_SPECS, type NextKind, entrySkeleton } from '#lib/content/index.ts';
import { writeWhole } from '#lib/site/whole-file.ts';

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
