// A server under test: that of one built checkout, in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Asked often while it starts, in milliseconds. */
const EVERY = 25;

/** A running server. */
export interface Server {
  origin: string;
  process: ChildProcess;
  /** Memory it holds, in MB (resident set; Linux). */
  memory(): number;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

/** The server that a build brings along, as `npm start` runs it. */
const OWN = '.next/server/serve.mjs';

/**
 * Starts the server of a checkout: the one in its build, `next start` where that has none.
 * @param project its folder, built. @param more environment besides.
 */
export function startServer(
  project: string,
  port: number,
  more: Readonly<Record<string, string>> = {},
): Server {
  const next = ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1'];
  const args = existsSync(join(project, OWN)) ? [OWN] : [...next, '--port', String(port)];
  const child = spawn(process.execPath, args, {
    cwd: project,
    stdio: 'ignore',
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', HOST: '127.0.0.1' },
      ...{ PORT: String(port), ...more },
    },
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    process: child,
    memory: () => memoryOf(child.pid ?? 0),
    kill: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Milliseconds until an address is answered with 200. @throws Error after a minute. */
export async function untilAnswered(
  { origin, process: child }: Server,
  path: string,
): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < 60_000) {
    if (child.exitCode !== null) throw new Error(`服务器停了（exit ${child.exitCode}）：先构建`);
    const status = await fetch(origin + path).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    if (status === 200) return performance.now() - started;
    await sleep(EVERY);
  }
  throw new Error(`${origin}${path} 一分钟内没有应答 200`);
}

/** Memory that a process holds, in MB (resident set; Linux). */
export function memoryOf(pid: number): number {
  const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) / 1024;
}
