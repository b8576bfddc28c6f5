import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchContent } from './watch-content.mjs';

let dir = '';
let changes = 0;
let end: () => void;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'watch-'));
  await mkdir(join(dir, 'content/weekly'), { recursive: true });
  await mkdir(join(dir, 'outside'));
  await symlink('../outside', join(dir, 'content/projects'));
  changes = 0;
  end = watchContent(join(dir, 'content'), () => (changes += 1));
});

afterEach(async () => {
  end();
  await rm(dir, { recursive: true });
});

/** Saves a file; true if that is told. */
async function isTold(path: string): Promise<boolean> {
  const before = changes;
  await writeFile(join(dir, path), 'words');
  return vi
    .waitFor(() => expect(changes).toBeGreaterThan(before), 500)
    .then(
      () => true,
      () => false,
    );
}

test('a save where content is read is told, also in a folder that came later or came again', async () => {
  expect(await isTold('content/weekly/2024-03-01.mdx')).toBe(true);
  await mkdir(join(dir, 'content/search'));
  expect(await isTold('content/search/common.txt')).toBe(true);
  await rm(join(dir, 'content/weekly'), { recursive: true });
  await mkdir(join(dir, 'content/weekly'));
  await vi.waitFor(async () => expect(await isTold('content/weekly/2024-03-08.mdx')).toBe(true));
});

test('what lies deeper, and behind a link, is not watched', async () => {
  await mkdir(join(dir, 'content/weekly/deeper'));
  await isTold('content/weekly/2024-03-01.mdx');
  expect(await isTold('content/weekly/deeper/picture.png')).toBe(false);
  expect(await isTold('outside/kite.mdx')).toBe(false);
});
