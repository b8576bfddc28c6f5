import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { archiveDir } from '#lib/test-support/archive.ts';
import type { JudgedQuery, OwnQuery } from './relevance.ts';

/** The judged queries that come with the archive. */
export interface ArchiveQueries {
  queries: JudgedQuery[];
  /** Date of each weekly by its folder in the archive. */
  dates: Map<string, string>;
}

/** Reads the archive's judged queries; null where there is no archive. */
export async function archiveQueries(): Promise<ArchiveQueries | null> {
  const archive = archiveDir();
  const path = archive === null ? '' : join(dirname(archive), 'search', 'queries.jsonl');
  if (archive === null || !existsSync(path)) return null;
  return { queries: await readQueries<JudgedQuery>(path), dates: await datesOf(archive) };
}

/**
 * Sets of our own queries over the archive, one file each. The `fresh` ones only judge: whoever tunes on
 * them must write others. All others are tuned on, ranking and floor, whatever they once were put aside
 * for; `paraphrased` are questions of the archive in other words. To the `not-here` ones nothing is
 * relevant: they have no answer in the archive.
 */
export type QuerySet = (typeof tunedSets)[number] | 'fresh' | 'fresh-not-here';

/** Sets that ranking and the floor are tuned on. */
export const tunedSets = [
  'queries',
  'held-out',
  'whole-questions',
  'whole-questions-aside',
  'paraphrased',
  'trained',
  'not-here',
  'not-here-aside',
  'trained-not-here',
] as const;

/** Reads a set of our own queries: words of our own and the ids of what should be found. */
export function ownQueries(set: QuerySet = 'queries'): Promise<OwnQuery[]> {
  return readQueries(join(import.meta.dirname, `${set}.jsonl`));
}

/**
 * The queries of a file, one JSON object a line.
 * @throws SyntaxError for a line that is no JSON.
 */
export async function readQueries<Query extends { q: string }>(path: string): Promise<Query[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  // Our own test input; `relevance.ts` describes its shape.
  return lines.map((line) => JSON.parse(line) as Query);
}

/** Date of each weekly by its folder in the archive, from the head of its file. */
async function datesOf(from: string): Promise<Map<string, string>> {
  const paths = await glob('**/index.md', { cwd: from });
  const dates = paths.map(async (path) => {
    const source = await readFile(join(from, path), 'utf8');
    const date = /^date:\s*"?(\d{4}-\d{2}-\d{2})/m.exec(source)?.[1] ?? '';
    return [dirname(path), date] as const;
  });
  return new Map(await Promise.all(dates));
}
