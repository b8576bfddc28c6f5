import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOf } from '../engines/index.ts';
import type { Contender } from '../engines/types.ts';
import { inProcess } from '../steps/process.ts';
import type { Figures, Scale } from '../report/types.ts';
import { median } from './spread.ts';
import type { Run } from './run.ts';

/** One size of the archive and how to measure over it. */
export interface Plan {
  folder: string;
  content: string;
  times: number;
  processes: number;
  exported: string | undefined;
  queries: string[];
}

/** Figures, and what each contender answered. */
export interface Measured {
  scale: Scale;
  answers: Map<string, Run['answers']>;
}

/** Builds, loads and asks each contender, one after the other, each in processes of its own. */
export async function measureScale(plan: Plan, some: readonly Contender[]): Promise<Measured> {
  const { folder, content, times, queries, exported, processes } = plan;
  const size = await inProcess('prepare', { folder, content });
  const figures: Figures[] = [];
  const answers = new Map<string, Run['answers']>();
  const builds = new Map<string, number>();
  for (const contender of some) {
    const { id } = contender;
    console.error(`${times}× ${id}`);
    const built = folderOf(contender);
    if (!builds.has(built)) {
      await rm(join(folder, built), { recursive: true, force: true });
      builds.set(built, await inProcess('build', { folder, id }));
    }
    const bytes = await inProcess('bytes', { folder, id, queries, exported });
    const runs: Run[] = [];
    for (let i = 0; i < processes; i += 1) {
      runs.push(await inProcess('run', { folder, id, queries }));
    }
    const middle = (value: (run: Run) => number): number => median(runs.map(value));
    answers.set(id, runs[0]?.answers ?? []);
    figures.push({
      contender,
      build: builds.get(built) ?? 0,
      bytes,
      ready: middle(({ ready }) => ready),
      complete: middle(({ complete }) => complete),
      query: { p50: middle(({ query }) => query.p50), p95: middle(({ query }) => query.p95) },
      heap: middle(({ heap }) => heap),
      resident: middle(({ resident }) => resident),
    });
  }
  return { scale: { times, size, figures }, answers };
}
