import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchContent } from './watch-content.ts';

const EVERY = 30;
let dir: string;
let told: number;
let end: () => void;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(dir, 'weekly'));
  writeFileSync(join(dir, 'weekly/2026-11-27.mdx'), 'one');
  told = 0;
  end = watchContent(dir, () => (told += 1), EVERY);
  await sleep(3 * EVERY);
});
afterEach(() => {
  end();
  rmSync(dir, { recursive: true, force: true });
});

it('is silent as long as nobody saves anything', async () => {
  await sleep(5 * EVERY);
  expect(told).toBe(0);
});

it('does not tell of each file that is written one after the other', async () => {
  for (let part = 0; part < 20; part += 1) {
    appendFileSync(join(dir, 'weekly/2026-11-27.mdx'), 'more');
    writeFileSync(join(dir, `weekly/2026-10-${part + 10}.mdx`), 'new');
    await sleep(EVERY / 3);
  }
  await expect.poll(() => told).toBeGreaterThan(0);
  await sleep(5 * EVERY);
  // One, where the machine is not so busy that writing itself has pauses.
  expect(told).toBeLessThan(7);
});

it('tells of what comes by a rename, goes, and of a ledger in a new folder', async () => {
  writeFileSync(join(dir, '.unfinished'), 'x');
  renameSync(join(dir, '.unfinished'), join(dir, 'weekly/2026-12-04.mdx'));
  await expect.poll(() => told).toBe(1);
  rmSync(join(dir, 'weekly/2026-12-04.mdx'));
  await expect.poll(() => told).toBe(2);
  mkdirSync(join(dir, 'ledger'));
  writeFileSync(join(dir, 'ledger/links.jsonl'), '');
  await expect.poll(() => told).toBe(3);
});

it('ends', async () => {
  end();
  writeFileSync(join(dir, 'weekly/2026-12-04.mdx'), 'new');
  await sleep(5 * EVERY);
  expect(told).toBe(0);
});
