import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import {
  type Answerer,
  type CheckedQuery,
  type Opened,
  Unavailable,
} from '#lib/search/api/answerer.ts';
import { ControlledDelay } from './controlled-delay.ts';
import type { Reply, Task } from './task.ts';

/** Every answer is given or refused within this, in milliseconds; 100 are left for the way. */
const TOO_LATE = 500;
/** The engine takes seconds to make; so many may wait for it, so long (milliseconds). */
const OPENING = { waiting: 32, patience: 10_000 };
/** A query takes 2 to 10 ms; a standing queue may hold up an answer by 15. */
const DELAYS = { standing: 15, burst: 300, patience: 500 };
/** Each thread holds an engine, which for the archive of 163 weeklies is about 60 MB. */
const MOST_THREADS = 2;

const BUSY = '搜索现在太忙，请稍后再试（search is busy, try again later）';
const STARTING = '搜索正在准备，请稍后再试（search is starting, try again in a moment）';

/**
 * Asks engines in threads of their own (piscina), so that a flood of searches never holds up what
 * this thread serves. What could not be answered in time is refused at once.
 *
 * @param worker file of the bundled `worker.ts`.
 */
export function pooledAnswerer(worker: string): Answerer {
  // One core is left for the thread that serves pages.
  const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const pool = new Piscina<Task, Reply>({
    filename: worker,
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Infinity,
    // Pages first, where both want the same core.
    niceIncrement: 5,
  });
  // A thread that dies (out of memory) is replaced; its task is refused and the error logged.
  pool.on('error', (cause) => console.error(cause));
  const queue = new ControlledDelay(DELAYS, threads, 10);
  // As many tasks at a time as there are threads: each of them gets one.
  const all = () => Promise.all(Array.from({ length: threads }, () => pool.run('open')));
  const open = opener(async () => (await all()).map(openedBy)[0] ?? never());
  return { open, ask: (query) => ask(query, pool, queue) };
}

async function ask(
  query: CheckedQuery,
  pool: Piscina<Task, Reply>,
  queue: ControlledDelay,
): Promise<string> {
  if (!queue.admits()) throw new Unavailable(BUSY);
  queue.enter();
  let spent: number | null = null;
  const running = pool.run(query).then((reply) => {
    if ('refused' in reply) throw new Unavailable(reply.refused);
    if (!('answer' in reply)) return never();
    ({ spent } = reply);
    return reply.answer;
  });
  // It is not aborted when it is late: that would end the thread, and its engine with it.
  const left = running.finally(() => queue.leave(spent));
  return within(left, TOO_LATE, BUSY);
}

function openedBy(reply: Reply): Opened {
  if ('refused' in reply) throw new Unavailable(reply.refused);
  if (!('opened' in reply)) return never();
  return reply.opened;
}

/** A thread answers what it is asked. */
function never(): never {
  throw new Error('a search thread gave another answer than was asked for');
}

/** Opens once; a failure is forgotten, so that the next who asks tries again. */
function opener(run: () => Promise<Opened>): () => Promise<Opened> {
  let opening: Promise<Opened> | undefined;
  let opened = false;
  let waiting = 0;
  return async () => {
    opening ??= run().then(
      (result) => {
        opened = true;
        return result;
      },
      (cause: unknown) => {
        opening = undefined;
        throw cause;
      },
    );
    if (opened) return opening;
    if (waiting >= OPENING.waiting) throw new Unavailable(STARTING);
    waiting += 1;
    try {
      return await within(opening, OPENING.patience, STARTING);
    } finally {
      waiting -= 1;
    }
  };
}

/** A result that is not there in time is refused; it may still come, but nobody waits for it. */
function within<Result>(result: Promise<Result>, most: number, why: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Unavailable(why)), most);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
