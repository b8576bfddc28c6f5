import { findableSlug } from '#lib/contribute/slug.ts';
import type { Answers } from '#lib/contribute/fields.ts';
import { fnv1a } from '#lib/text/hash.ts';
import type { Writing } from '../types.ts';

/** What a file is named after. */
export interface Named {
  writing: Writing;
  /**
   * What is filled in, by names of fields, made ready by `settle` for a contribution; for a whole weekly and
   * for a correction the weekly's day as `date`.
   */
  values: Answers;
  /** Id of the draft: the same draft keeps its file, two drafts never share one. */
  draft: string;
  /** Names without ending that `content/next/` has already. */
  taken: ReadonlySet<string>;
}

/** Characters of the salt, and how many there are of it. */
const SALT = 4;
const SALTS = 36 ** SALT;

/**
 * Where a text stands in the repository: `content/next/<kind>-<what it is about>-<salt>.mdx`, or
 * `content/weekly/<date>.mdx`. What stands in the middle is stable while somebody writes: it is not made
 * of running text.
 *
 * @returns null for a weekly without a day.
 */
export function repositoryPath({ writing, values, draft, taken }: Named): string | null {
  if (writing === 'weekly' || writing === 'correction') {
    const date = values['date']?.trim() ?? '';
    return isDayOfWeekly(date) ? `content/weekly/${date}.mdx` : null;
  }
  const about = [writing, findableSlug(writing, values)].filter(Boolean).join('-');
  for (let turn = 0; ; turn += 1) {
    const name = `${about}-${saltOf(draft, turn)}`;
    if (!taken.has(name)) return `content/next/${name}.mdx`;
  }
}

function saltOf(draft: string, turn: number): string {
  const salt = fnv1a(turn === 0 ? draft : `${draft} ${turn}`) % SALTS;
  return salt.toString(36).padStart(SALT, '0');
}

/** A real day of this century, as heads of weeklies have it; without the schemas, which weigh much. */
function isDayOfWeekly(date: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(date)) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
