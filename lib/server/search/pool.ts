import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { type Answerer, type Opened, Unavailable } from '#lib/search/api/answerer.ts';
import { ControlledDelay } from './controlled-delay.ts';
import type { ReadReply, Reply, Searchable, Task } from './task.ts';

/** Every answer is given or refused within this, in milliseconds; 100 are left for the way. */
const TOO_LATE = 500;
/** The engine takes seconds to make; so many may wait for it, so long (milliseconds). */
const OPENING = { waiting: 32, patience: 10_000 };
/** A query takes 2 to 10 ms (ControlledDelay says what these are). */
const DELAYS = { standing: 7, burst: 100, patience: 100, calm: 1000 };
/** Each thread holds an engine, which for the archive of 163 weeklies is about 60 MB. */
const MOST_THREADS = 2;

const BUSY = '搜索现在太忙，请稍后再试（search is busy, try again later）';
const STARTING = '搜索正在准备，请稍后再试（search is starting, try again in a moment）';

/** Threads that hold engines. */
type Pool = Piscina<Task, Reply>;

/**
 * Asks engines in threads of their own (piscina), so that a flood of searches never holds up what
 * this thread serves. What could not be answered in time is refused at once.
 *
 * @param folder of the bundled `reader.ts` and `worker.ts`.
 */
export function pooledAnswerer(folder: string): Answerer {
  // One core is left for the thread that serves pages.
  const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const pool: Pool = new Piscina({
    filename: join(/* turbopackIgnore: true */ folder, 'worker.mjs'),
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Infinity,
  });
  // A thread that dies (out of memory) is replaced; its task is refused and the error logged.
  pool.on('error', (cause) => console.error(cause));
  const queue = new ControlledDelay(DELAYS, threads, 10);
  const open = opener(async () => {
    const searchable = await readContent(join(/* turbopackIgnore: true */ folder, 'reader.mjs'));
    // As many tasks at a time as there are threads: each of them gets one.
    const all = Array.from({ length: threads }, () => pool.run({ open: searchable }));
    await Promise.all(all);
    const { content, projects } = searchable;
    return { content, projects: projects.map(({ slug }) => slug) };
  });
  return {
    open: open.opened,
    ask: async (query) => {
      if (!queue.admits()) throw new Unavailable(BUSY);
      queue.enter();
      let spent: number | null = null;
      const running = pool.run({ query }).then((reply) => {
        // A thread that replaced one that died.
        if (typeof reply === 'string') {
          open.again();
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

/** Reads the content in a process that ends with it. @throws Unavailable */
function readContent(reader: string): Promise<Searchable> {
  return new Promise((resolve, reject) => {
    const child = fork(reader, { serialization: 'advanced', execArgv: [] });
    child.once('message', (reply: ReadReply) => {
      if ('read' in reply) resolve(reply.read);
      else reject(new Unavailable(reply.refused));
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      // After a message this changes nothing.
      reject(new Error(`reading the content ended without an answer (${signal ?? code})`));
    });
  });
}

/** Opens once, and again when it is told to; after a failure the next who asks tries again. */
function opener(run: () => Promise<Opened>) {
  let opening: Promise<Opened> | undefined;
  let isOpen = false;
  let waiting = 0;
  const again = (): void => {
    opening = undefined;
    isOpen = false;
  };
  const opened = async (): Promise<Opened> => {
    if (!opening) {
      opening = run();
      opening.then(() => (isOpen = true), again);
    }
    if (isOpen) return opening;
    if (waiting >= OPENING.waiting) throw new Unavailable(STARTING);
    waiting += 1;
    try {
      return await within(opening, OPENING.patience, STARTING);
    } finally {
      waiting -= 1;
    }
  };
  return { opened, again };
}

/** A result that is not there in time is refused; it may still come, but nobody waits for it. */
function within<Result>(result: Promise<Result>, most: number, why: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Unavailable(why)), most);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
