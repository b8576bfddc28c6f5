import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { type Opened, Unavailable } from '#lib/search/api/answerer.ts';
import type { SearchState } from '../operate/health.ts';
import { faultMessage, searchFiles } from './faults.ts';
import { BUSY, STARTING, TOO_LATE, within } from './opening.ts';
import type { PooledAnswerer } from './pool.ts';
import type { DatabaseReply, DatabaseTask } from './task.ts';

/** Answers that are worked on side by side: nearly all of their time they wait for the database. */
const AT_ONCE = 16;
/** More that wait for their turn could not be answered in time. */
const MOST_WAITING = 64;
/** Milliseconds from one look at how the database stands to the next. */
const EVERY = 1000;
/** So long an answerer may take to begin, with a head of some megabytes to read. */
const BEGINNING = 10_000;

/**
 * Asks an engine over the index in a database, in a thread of its own. How the database stands is known all the time:
 * where it is down, nobody waits for it.
 *
 * @param folder of the bundled `database-worker.ts`. @param databases their addresses, with commas between.
 */
export function databaseAnswerer(folder: string, databases: string): PooledAnswerer {
  const filename = join(/* turbopackIgnore: true */ folder, searchFiles.database);
  let pool: Piscina<DatabaseTask, DatabaseReply> | undefined;
  let opened: Opened | undefined;
  let state: SearchState = { state: 'starting' };
  /** What is said to whoever asks: `why` is for who runs the server. */
  let refusal = STARTING;
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let looking: Promise<void> | undefined;

  const start = (): Piscina<DatabaseTask, DatabaseReply> => {
    if (pool) return pool;
    if (!existsSync(filename)) {
      throw new Unavailable(faultMessage(searchFiles.database, { kind: 'missing' }));
    }
    pool = new Piscina({
      filename,
      ...{ minThreads: 1, maxThreads: 1, idleTimeout: Infinity, concurrentTasksPerWorker: AT_ONCE },
      // Else the thread sleeps between two tasks, and neither timers nor connections are attended to.
      atomics: 'disabled',
    });
    // A thread that dies (out of memory) is replaced; its tasks are refused and the error logged.
    pool.on('error', (cause) => console.error(cause));
    return pool;
  };
  const take = (reply: DatabaseReply): void => {
    if (!('state' in reply)) return;
    // What was opened stays: answers that are kept are given also where the database is down.
    if ('opened' in reply) ({ opened } = reply);
    else refusal = reply.refused;
    state =
      reply.state.state === 'ready' ? { state: 'ready' } : (reply.state satisfies SearchState);
  };
  /** One look at a time, for all who wait for it. */
  const look = (): Promise<void> => {
    looking ??= Promise.resolve()
      .then(() => start().run({ databases }))
      .then(take, (cause: unknown) => {
        refusal = cause instanceof Unavailable ? cause.message : STARTING;
        state = { state: 'unavailable', why: cause instanceof Error ? cause.message : '' };
      })
      .finally(() => {
        looking = undefined;
        if (isClosed) return;
        clearTimeout(timer);
        timer = setTimeout(() => void look(), EVERY);
        timer.unref();
      });
    return looking;
  };

  return {
    open: async () => {
      if (!opened) {
        if (state.state === 'starting') await within(look(), BEGINNING, STARTING);
        if (!opened) throw new Unavailable(refusal);
      }
      return opened;
    },
    state: () => state,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await looking;
      await pool?.close();
    },
    ask: async (query) => {
      if (waiting >= MOST_WAITING) throw new Unavailable(BUSY);
      waiting += 1;
      const running = start()
        .run({ databases, query })
        .finally(() => (waiting -= 1));
      const reply = await within(running, TOO_LATE, BUSY);
      if ('answer' in reply) return reply.answer;
      take(reply);
      throw new Unavailable('refused' in reply ? reply.refused : STARTING);
    },
  };
}
