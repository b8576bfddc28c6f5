import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { shownPath } from '#lib/content/index.ts';
import { diagnose } from '#lib/doctor/index.ts';
import { codeSpan } from '#lib/doctor/tell/code.ts';
import { markdownReport } from '#lib/doctor/tell/markdown.ts';
import { addDays, nextFriday } from '#lib/text/dates.ts';
import type { GitHub } from '../api.ts';
import { LONGEST_BODY } from '../comment.ts';
import { pathInRepository, propose } from '../pull-request.ts';
import { OWN_CHECK } from './accept.ts';

/** What a weekly draft looks back on, and where it goes. */
export interface DraftPlan {
  /** First day that is looked at, `YYYY-MM-DD`: a week before. */
  since: string;
  /** The Friday it is for. */
  friday: string;
  branch: string;
}

/** @param day the day in China on which the draft is made. */
export function draftPlan(day: string): DraftPlan {
  const friday = nextFriday(day);
  return { since: addDays(day, -7), friday, branch: `draft/${friday}` };
}

/**
 * Has the drafts of a week written and sends them as one pull request.
 *
 * @param dir absolute path of the content folder.
 * @param write writes drafts of all that happened since a day into `next/` of that folder.
 * @returns what was done, one line.
 */
export async function proposeDraft(
  github: GitHub,
  { since, friday, branch }: DraftPlan,
  dir: string,
  write: (since: string) => Promise<void>,
): Promise<string> {
  const before = await textsOf(dir);
  await write(since);
  const files = new Map(
    [...(await textsOf(dir))].filter(([path, text]) => before.get(path) !== text),
  );
  if (files.size === 0) return `${since} 以来没有可以起草的，没有开 PR`;
  const parts = [
    `${since} 以来的 ${files.size} 条草稿，给 ${friday} 的周刊。都要编辑看过、改好、去掉 \`draft: true\` 才会收进周刊。`,
    [...files.keys()].map((path) => `- ${codeSpan(path)}`).join('\n'),
    OWN_CHECK,
  ];
  const shown = [...files.keys()].map((path) => shownPath(join(dir, 'next', basename(path))));
  const report = markdownReport((await diagnose(dir, new Set(shown))).files);
  const body = [...parts, report].join('\n\n');
  const proposed = await propose(github, {
    ...{ branch, files, title: `草稿：${friday}` },
    body: body.length > LONGEST_BODY ? parts.join('\n\n') : body,
  });
  return `${files.size} 条草稿 → PR #${proposed.number}${proposed.isNew ? '' : '（更新）'}`;
}

/** Texts of the contributions that are there, by their paths in the repository. */
async function textsOf(dir: string): Promise<Map<string, string>> {
  const folder = join(dir, 'next');
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const texts = new Map<string, string>();
  for (const one of found) {
    if (!one.isFile() || !one.name.endsWith('.mdx')) continue;
    const path = join(folder, one.name);
    texts.set(pathInRepository(path), await readFile(path, 'utf8'));
  }
  return texts;
}
