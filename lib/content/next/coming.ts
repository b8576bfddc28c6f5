import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { addDays, nextFriday } from '#lib/text/dates.ts';
import { buildModel } from '../build-model.ts';
import type { ParsedContent } from '../parse-sources.ts';
import { parseWeekly } from '../parse-sources.ts';
import { errorsOf } from '../report.ts';
import { QuestionIds } from '../rules/references.ts';
import type { Weekly } from '../schemas/weekly.ts';
import { weeklyViewTree } from '../tree/view-tree.ts';
import { type Entry, assembleEntries, entryOf } from './assemble.ts';

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
  const built = entries.length > 0 ? build(entries, date, found) : null;
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

function build(
  entries: readonly Entry[],
  date: string,
  found: ParsedContent,
): { weekly: Weekly; tree: Root } | null {
  const heads = new Map(found.projects.map(({ name, head }) => [name, head]));
  const nameOf = (slug: string): string => heads.get(slug)?.name ?? slug;
  const { text } = assembleEntries(entries, { date, nameOf }, null);
  const file = new VFile({ path: `next/${date}`, value: text });
  const weeklies = parseWeekly({ name: date, file }, heads, new QuestionIds());
  const { projects } = found;
  const model = buildModel({ ...found, weeklies, projects }, new Set());
  const [parsed] = weeklies;
  const [weekly] = model.weeklies;
  return parsed && weekly ? { weekly, tree: weeklyViewTree(parsed.tree, weekly) } : null;
}
