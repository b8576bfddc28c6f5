import { performance } from 'node:perf_hooks';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Found } from '#lib/search/test-support/relevance.ts';
import type { Contender, Searcher } from '../engines/types.ts';
import { spread } from './spread.ts';
import type { Spread } from './spread.ts';

/** What one fresh process found. Times in milliseconds, memory in bytes. */
export interface Run {
  /** From files on disk to the first answer. */
  ready: number;
  /** Until an answer over all documents. */
  complete: number;
  query: Spread;
  /** Objects that stay after everything was loaded, asked once and collected. */
  heap: number;
  /** What the process has grown by. */
  resident: number;
  /** Answers in the order of the queries. */
  answers: (readonly Found[])[];
}

const rounds = 3;

/** Loads a contender and asks it everything: once to warm up and for the answers, then timed. */
export async function run(
  one: Contender,
  folder: string,
  queries: readonly string[],
): Promise<Run> {
  const before = settledMemory();
  const begin = performance.now();
  const searcher = await one.open((name) => readFile(join(folder, name)));
  const [probe = ''] = queries;
  await searcher.search(probe);
  const ready = performance.now() - begin;
  const parts = await loadRest(searcher);
  if (parts > 0) await searcher.search(probe);
  const complete = parts > 0 ? performance.now() - begin : ready;
  const answers: (readonly Found[])[] = [];
  for (const query of queries) answers.push(await searcher.search(query));
  const after = settledMemory();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const query of queries) {
      const start = performance.now();
      await searcher.search(query);
      times.push(performance.now() - start);
    }
  }
  return {
    ready,
    complete,
    query: spread(times),
    heap: after.heap - before.heap,
    resident: after.resident - before.resident,
    answers,
  };
}

async function loadRest(searcher: Searcher): Promise<number> {
  let parts = 0;
  while (await searcher.more?.()) parts += 1;
  return parts;
}

function settledMemory(): { heap: number; resident: number } {
  // Exposed by the flag that the process is started with.
  for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, resident: rss };
}
