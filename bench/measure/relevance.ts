import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { passageOf } from '#lib/search/documents/document.ts';
import type { SearchDocument } from '#lib/search/types.ts';
import { keyOf } from '../engines/types.ts';
import type { Hit } from '../engines/types.ts';

/** A query with the passages that answer it. */
export interface Judged {
  q: string;
  kind: string;
  relevant: {
    /** Folder of the weekly in the archive. */
    weekly: string;
    /** Which question; null where a release, a reading or the weekly itself is meant. */
    qa: number | null;
    must_contain: string;
  }[];
}

/** Means over queries, 0 to 1. */
export interface Relevance {
  queries: number;
  hitAt5: number;
  mrrAt10: number;
  recallAt10: number;
}

/** Reads the judged queries, one JSON object a line. */
export async function readQueries(path: string): Promise<Judged[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  // Their shape is described beside the file.
  return lines.map((line) => JSON.parse(line) as Judged);
}

/** Date of each weekly by its folder in the archive: folder names and dates disagree at times. */
export async function readDates(archive: string): Promise<Map<string, string>> {
  const dates = new Map<string, string>();
  for (const path of globSync('**/index.md', { cwd: archive })) {
    const source = await readFile(join(archive, path), 'utf8');
    const date = /^date:\s*["']?(\d{4}-\d{2}-\d{2})/m.exec(source)?.[1];
    const folder = dirname(path).split(/[\\/]/).at(-1);
    if (date && folder) dates.set(folder, date);
  }
  return dates;
}

/** Judges answers: which of a query's passages are among the first ten, and where. */
export class Judge {
  readonly #documents: Map<string, { weeklies: readonly string[]; text: string }>;
  readonly #dates: ReadonlyMap<string, string>;

  constructor(documents: readonly SearchDocument[], dates: ReadonlyMap<string, string>) {
    this.#dates = dates;
    this.#documents = new Map(
      documents.map((document) => [
        keyOf(document),
        { weeklies: document.weeklies, text: squeezed(passageOf(document)) },
      ]),
    );
  }

  /** Rank of each relevant passage, from 1; Infinity for those not found. */
  ranks({ relevant }: Judged, hits: readonly Hit[]): number[] {
    return relevant.map((target) => {
      const date = this.#dates.get(target.weekly) ?? '';
      const wanted = squeezed(target.must_contain);
      const at = hits.findIndex((hit) =>
        hit.some((key) => {
          const document = this.#documents.get(key);
          if (!document?.weeklies.includes(date)) return false;
          return target.qa === null || document.text.includes(wanted);
        }),
      );
      return at < 0 ? Infinity : at + 1;
    });
  }
}

function squeezed(text: string): string {
  return text.replace(/[*`\s]/g, '');
}

/** Means over some queries' ranks. */
export function meanOf(ranks: readonly (readonly number[])[]): Relevance {
  const mean = (value: (one: readonly number[]) => number): number =>
    ranks.reduce((sum, one) => sum + value(one), 0) / Math.max(1, ranks.length);
  return {
    queries: ranks.length,
    hitAt5: mean((one) => (Math.min(...one) <= 5 ? 1 : 0)),
    mrrAt10: mean((one) => 1 / Math.min(...one)),
    recallAt10: mean((one) => one.filter(Number.isFinite).length / one.length),
  };
}
