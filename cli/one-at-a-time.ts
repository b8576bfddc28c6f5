import { createHash } from 'node:crypto';
import { existsSync, linkSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Does something that writes a ledger of a content folder, unless another run on this machine is at it: each keeps the
 * whole ledger in memory, and the second to end would write over what the first has found. What a killed run has left
 * behind stops nobody. By hand: proper-lockfile keeps a folder's time fresh by a timer, and has not been kept since 2021.
 *
 * @param dir absolute path of the content folder. @param name of the ledger.
 * @throws Error in one line where another run is at it.
 */
export async function oneAtATime<Result>(
  dir: string,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = lockOf(dir, name);
  const other = take(lock);
  if (other !== null) {
    throw new Error(
      `另一个进程（${other}）正在写 ledger/${name}.jsonl：等它结束，或先停下它，再运行一次`,
    );
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Outside the content folder: that is in a repository, and may be only read. */
function lockOf(dir: string, name: string): string {
  // One folder under two names is one; a folder that is not there is said by whoever reads it.
  const folder = existsSync(dir) ? realpathSync(dir) : dir;
  const of = createHash('sha256').update(`${folder}\0${name}`).digest('hex');
  return join(tmpdir(), `sofa-weekly-${of.slice(0, 24)}.lock`);
}

/** Takes a lock. @returns the number of the process that has it; null where it is ours now. */
function take(lock: string): number | null {
  const own = `${lock}-${process.pid}`;
  writeFileSync(own, `${process.pid}\n`);
  try {
    for (;;) {
      try {
        // Whole when it is there, and never in the place of another.
        linkSync(own, lock);
        return null;
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      }
      const holder = holderOf(lock);
      if (holder !== null) return holder;
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** The process that holds a lock, if it is still running. */
function holderOf(lock: string): number | null {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    process.kill(holder, 0);
    return holder;
  } catch (cause) {
    // Somebody else's process is one that runs.
    const { code } = cause as NodeJS.ErrnoException;
    return code === 'EPERM' ? Number(readFileSync(lock, 'utf8')) : null;
  }
}
