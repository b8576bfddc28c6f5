import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'one-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** A program that holds the lock until it is ended. */
const holding = `
  import { oneAtATime } from './cli/one-at-a-time.ts';
  await oneAtATime(${JSON.stringify('DIR')}, 'links', async () => {
    console.log('holds');
    await new Promise(() => setInterval(() => {}, 1000));
  });`;

it('gives back what came of it, and lets the next one in, also after a failure', async () => {
  expect(await oneAtATime(dir, 'links', () => Promise.resolve(1))).toBe(1);
  const failed = oneAtATime(dir, 'links', () => Promise.reject(new Error('no network')));
  await expect(failed).rejects.toThrow('no network');
  expect(await oneAtATime(dir, 'links', () => Promise.resolve(2))).toBe(2);
  expect(readdirSync(tmpdir()).filter((name) => name.endsWith(`.lock-${process.pid}`))).toEqual([]);
});

it('is one for each ledger of each folder', async () => {
  const result = oneAtATime(dir, 'links', () =>
    oneAtATime(dir, 'github', () => oneAtATime(tmpdir(), 'links', () => Promise.resolve('all'))),
  );
  expect(await result).toBe('all');
});

it('names the process that is at it, and goes on where that was killed', async () => {
  const program = holding.replace('DIR', dir);
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    await once(child.stdout, 'data');
    await expect(oneAtATime(dir, 'links', () => Promise.resolve())).rejects.toThrow(
      `另一个进程（${child.pid}）正在写 ledger/links.jsonl`,
    );
  } finally {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  expect(await oneAtATime(dir, 'links', () => Promise.resolve('on'))).toBe('on');
});

it('passes over a lock that was left behind', () => {
  const program = `
    import { oneAtATime } from './cli/one-at-a-time.ts';
    await oneAtATime(${JSON.stringify(dir)}, 'links', async () => process.exit(0));`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  for (let time = 0; time < 2; time += 1) {
    expect(spawnSync(process.execPath, args, { stdio: 'inherit' }).status).toBe(0);
  }
});
