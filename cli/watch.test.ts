import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder } from './watch.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'watch-'));
  await mkdir(join(dir, 'weekly'));
});
afterEach(() => rm(dir, { recursive: true }));

const save = (): Promise<void> => writeFile(join(dir, 'weekly/2024-03-08.mdx'), '七点。\n');
const end = new Error('seen');

test('what is saved while the first is done is not missed', async () => {
  const watching = watchFolder(dir, save, () => Promise.reject(end));
  await expect(watching).rejects.toBe(end);
});

test('what is saved while it is done again is done once more', async () => {
  let done = 0;
  const watching = watchFolder(dir, save, async () => {
    done += 1;
    if (done === 2) throw end;
    await save();
  });
  await expect(watching).rejects.toBe(end);
  expect(done).toBe(2);
});
