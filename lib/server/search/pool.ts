import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { type Answerer, type Opened, Unavailable } from '#lib/search/api/answerer.ts';
import type { SearchState } from '../operate/health.ts';
import { ControlledDelay } from './controlled-delay.ts';
import { faultMessage, searchFiles } from './faults.ts';
import { BUSY, Opening, type OpeningBounds, STARTING, TOO_LATE, within } from './opening.ts';
import type { Reply, Task } from './task.ts';

/** What waits for the engine (OpeningBounds says what these are). */
const OPENING: OpeningBounds = { waiting: 32, patience: 10_000, rest: 5000 };
/** A query takes 2 to 10 ms (ControlledDelay says what these are). */
const DELAYS = { standing: 7, burst: 100, patience: 100, calm: 1000 };
const MOST_THREADS = 2;

/** Threads that search. */
type Pool = Piscina<Task, Reply>;

/** An answerer that says how it stands. */
export interface PooledAnswerer extends Answerer {
  state: () => SearchState;
  /** Ends its threads, when they have answered what they were asked. */
  close: () => Promise<void>;
}

/**
 * Asks engines in threads of their own (piscina), so that a flood of searches never holds up what
 * this thread serves. What could not be answered in time is refused at once. All of them look into one copy of
 * the index, which one of them reads.
 *
 * @param folder of the bundled `worker.ts` and the index.
 */
export function pooledAnswerer(
  folder: string,
  bounds: Partial<OpeningBounds> = {},
): PooledAnswerer {
  // One core is left for the thread that serves pages.
  const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const filename = join(/* turbopackIgnore: true */ folder, searchFiles.worker);
  const index = join(/* turbopackIgnore: true */ folder, searchFiles.index);
  const queue = new ControlledDelay(DELAYS, threads, 10);
  let pool: Pool | undefined;
  const opening = new Opening(
    async () => {
      // Without it every thread would end as it begins, again and again.
      if (!existsSync(filename)) {
        throw new Unavailable(faultMessage(searchFiles.worker, { kind: 'missing' }));
      }
      pool ??= startPool(filename, threads);
      return openAll(pool, threads, index);
    },
    { ...OPENING, ...bounds },
  );
  return {
    open: () => opening.opened(),
    state: () => opening.state,
    close: async () => {
      // What is being opened uses them.
      await opening.settled();
      await pool?.close();
    },
    ask: async (query) => {
      if (!pool) throw new Unavailable(STARTING);
      if (!queue.admits()) throw new Unavailable(BUSY);
      queue.enter();
      let spent: number | null = null;
      const running = pool.run({ query }).then((reply) => {
        // A thread that replaced one that died.
        if (typeof reply === 'string' || !('answer' in reply)) {
          opening.again();
          throw new Unavailable(STARTING);
        }
        ({ spent } = reply);
        return reply.answer;
      });
      // It is not aborted when it is late: that would end the thread, and its engine with it.
      const left = running.finally(() => queue.leave(spent));
      return within(left, TOO_LATE, BUSY);
    },
  };
}

function startPool(filename: string, threads: number): Pool {
  const pool: Pool = new Piscina({
    filename,
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Infinity,
  });
  // A thread that dies (out of memory) is replaced; its task is refused and the error logged.
  pool.on('error', (cause) => console.error(cause));
  return pool;
}

/** Has one thread read the index, and all of them make engines of it. @throws Unavailable */
async function openAll(pool: Pool, threads: number, index: string): Promise<Opened> {
  const read = await pool.run({ read: index });
  if (typeof read === 'string' || !('bytes' in read)) {
    const fault = typeof read !== 'string' && 'fault' in read ? read.fault : undefined;
    throw fault
      ? new Unavailable(faultMessage(searchFiles.index, fault))
      : new Error('a search thread gave no index');
  }
  // As many tasks at a time as there are threads: each of them gets one.
  const all = Array.from({ length: threads }, () => pool.run({ open: read.bytes }));
  const [first] = await Promise.all(all);
  if (first === undefined || typeof first === 'string' || !('opened' in first)) {
    throw new Error('a search thread did not open the index');
  }
  return first.opened;
}
