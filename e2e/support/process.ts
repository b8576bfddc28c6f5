import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program that was started. */
export interface Started {
  child: ChildProcess;
  /** All that it has printed. */
  printed: () => string;
  /** Its lines that are JSON. */
  lines: () => Record<string, unknown>[];
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** Starts a program with exactly the environment that is given, and `PATH`. */
export function start(
  [command = '', ...args]: readonly string[],
  env: Record<string, string>,
  cwd: string,
): Started {
  const { PATH = '' } = process.env;
  const child = spawn(command, args, {
    cwd,
    env: { PATH, ...env } as unknown as NodeJS.ProcessEnv,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => (printed += part));
  }
  const ended = new Promise<number | string>((done) => {
    child.once('close', (code, signal) => done(signal ?? code ?? -1));
  });
  const lines = () =>
    printed
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { child, printed: () => printed, lines, ended };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Waits until an address has a status. @throws Error after half a minute, with what the program printed. */
export async function untilStatus(url: string, status: number, started?: Started): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < 15_000) {
    const got = await fetch(url).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      () => 0,
    );
    if (got === status) return performance.now() - from;
    if (started && started.child.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error(`${url} is not ${status}: ${started?.printed().slice(-2000) ?? ''}`);
}

/** A new empty folder on the disk of the project, where links to its files can be made. */
export function folderFor(name: string): string {
  const folder = resolve('.cache/operating', `${name}-${process.pid}`);
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
