import type { Root } from 'mdast';
import { addDays, nextFriday } from '#lib/text/dates.ts';
import type { ParsedContent } from '../parse-sources.ts';
import { errorsOf } from '../report.ts';
import type { Weekly } from '../schemas/weekly.ts';
import { type Entry, entryOf } from './assemble.ts';
import { assembledWeekly } from './assembled.ts';

/** The coming weekly as it stands: what was sent for it and is no draft. */
export interface Coming {
  /** The Friday on which it is to appear. */
  date: string;
  /** As the model would have it; null while there is nothing. Its ids are not final. */
  weekly: Weekly | null;
  /** View tree of its text; empty while there is nothing. */
  tree: Root;
  /** GitHub names of who sent something, each once. */
  senders: string[];
  /** Who sent a question, by its id. */
  credits: ReadonlyMap<string, Credit>;
}

/** Who sent an entry, and with which issue or pull request. */
export type Credit = Pick<Entry, 'by' | 'from'>;

/**
 * The coming weekly: the contributions of `next/` put together as `weekly assemble` would, without those
 * that are drafts or have errors. It is no part of the model.
 *
 * @param today `YYYY-MM-DD`.
 */
export function comingWeekly(found: ParsedContent, today: string): Coming {
  const date = freeFriday(today, new Set(found.sources.weekly.map(({ name }) => name)));
  const empty: Root = { type: 'root', children: [] };
  const entries = found.next
    .filter(({ head, file }) => head.draft === undefined && errorsOf(file).length === 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((one) => entryOf(one) ?? []);
  const senders = [...new Set(entries.flatMap(({ by }) => by ?? []))].sort();
  const built = entries.length > 0 ? assembledWeekly(entries, date, found) : null;
  const weekly = built?.weekly ?? null;
  return { date, senders, weekly, tree: built?.tree ?? empty, credits: creditsOf(weekly, entries) };
}

/** Questions are never merged, and keep the order in which they are put together. */
function creditsOf(weekly: Weekly | null, entries: readonly Entry[]): Map<string, Credit> {
  const sent = entries.filter(({ kind }) => kind === 'question');
  const questions = weekly?.questions ?? [];
  if (questions.length !== sent.length) return new Map();
  return new Map(
    questions.flatMap(({ id }, at): [string, Credit][] => {
      const { by, from } = sent[at] ?? { by: null, from: null };
      return by === null && from === null ? [] : [[id, { by, from }]];
    }),
  );
}

/** The first Friday from a day on that has no weekly yet. */
function freeFriday(today: string, taken: ReadonlySet<string>): string {
  let date = nextFriday(today);
  while (taken.has(date)) date = addDays(date, 7);
  return date;
}
