import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledCommands } from './commands.mjs';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'commands-'));
});
afterAll(() => rm(dir, { recursive: true }));

test('commands that start side by side share one bundle, which nobody touches again', async () => {
  const bundles = join(dir, 'bundles');
  const running = [bundledCommands(bundles), bundledCommands(bundles), bundledCommands(bundles)];
  const entry = await Promise.race(running);
  const { ino } = await stat(entry);
  expect(await Promise.all(running)).toEqual([entry, entry, entry]);
  expect((await stat(entry)).ino).toBe(ino);
  expect(await readdir(bundles)).toHaveLength(1);
});
