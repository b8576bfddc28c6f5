import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import * as z from 'zod';

/** How far a build is. */
export type Stage = 'checking' | 'building';

/** What came of a build. */
export type Built =
  /** Whole and beside the others; name null where what is there now was tried already. */
  | { of: string; name: string | null }
  /** Not whole, with what was printed. `isRefused`: its content has errors. */
  | { lines: string[]; isRefused: boolean };

/** Builds what is there now. */
export interface Builder {
  /** @param tried fingerprint that is not built again; '' for none. @param onStage told as it goes on. */
  build(tried: string, onStage: (stage: Stage) => void): Promise<Built>;
  /** Ends what is running. */
  end(): void;
}

const messageSchema = z.union([
  z.object({ stage: z.enum(['checking', 'building']) }),
  z.object({ done: z.object({ of: z.string(), name: z.string().nullable() }) }),
]);

/** What of a report is kept: findings come first, and what failed last. */
const MOST_LINES = 200;
/** Readers come first: a build takes what they leave. */
const PATIENT = 10;

/**
 * Builds in processes of their own (`scripts/build-beside.mjs`), which end with this one.
 * @param project absolute path of the checkout. @param builds of the folder of builds. @param contentDir of the content.
 */
export function createBuilder(project: string, builds: string, contentDir: string): Builder {
  let running: ChildProcess | undefined;
  return {
    build: (tried, onStage) =>
      new Promise((resolve, reject) => {
        const args = ['scripts/build-beside.mjs', builds, ...(tried === '' ? [] : [tried])];
        const child = spawn(process.execPath, args, {
          cwd: project,
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
          env: { ...process.env, NODE_ENV: 'production', CONTENT_DIR: contentDir },
          // A group of its own, so that all that it starts can be ended.
          detached: true,
        });
        running = child;
        lower(child);
        const report = new Report();
        let stage: Stage | undefined;
        let done: { of: string; name: string | null } | undefined;
        for (const stream of [child.stdout, child.stderr]) {
          stream?.setEncoding('utf8').on('data', (part: string) => report.add(part));
        }
        child.on('message', (message) => {
          const told = messageSchema.parse(message);
          if ('stage' in told) onStage((stage = told.stage));
          else ({ done } = told);
        });
        child.once('error', reject);
        child.once('close', (code, signal) => {
          running = undefined;
          if (code === 0 && done) resolve(done);
          else if (signal !== null)
            resolve({ lines: [`构建被 ${signal} 停下了`], isRefused: false });
          else resolve({ lines: report.lines(), isRefused: stage === 'checking' });
        });
      }),
    end: () => {
      if (running?.pid === undefined) return;
      try {
        process.kill(-running.pid, 'SIGTERM');
      } catch {
        // It has just ended by itself.
      }
    },
  };
}

function lower({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, PATIENT);
  } catch {
    // Not everywhere allowed; then it is as quick as the server.
  }
}

/** What a build has printed: the first lines and the last. */
class Report {
  #first: string[] = [];
  #last: string[] = [];
  #rest = '';

  add(part: string): void {
    const lines = (this.#rest + part).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
  }

  lines(): string[] {
    return [...this.#first, ...this.#last, this.#rest].filter((line) => line.trim() !== '');
  }

  #take(line: string): void {
    if (this.#first.length < MOST_LINES / 2) this.#first.push(line);
    else if (this.#last.push(line) > MOST_LINES / 2) this.#last.shift();
  }
}
