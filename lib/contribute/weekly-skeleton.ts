import { KIND_SPECS, type NextKind, entrySkeleton } from '#lib/content/diskless.ts';

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
