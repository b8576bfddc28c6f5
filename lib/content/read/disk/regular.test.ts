import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, lstat: vi.fn(real.lstat), open: vi.fn(real.open) };
});

// Modules of other test files in this worker know nothing of these mocks, and must not get them.
vi.resetModules();
const { MOST_LOOKED_AT, walker } = await import('./below.ts');
const { inTurn } = await import('#lib/text/in-turn.ts');
const { readRegular } = await import('./regular.ts');
afterAll(() => void vi.resetModules());

const { mkdir, mkdtemp, rm, symlink, writeFile } = fs;
let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'regular-'));
  await writeFile(join(dir, 'sound'), 'words');
});

afterEach(() => rm(dir, { recursive: true }));

const text = async (path: string, limit = 100): Promise<unknown> => {
  const read = await readRegular(path, limit);
  return read && 'bytes' in read ? Buffer.from(read.bytes).toString() : read;
};

test('a file within the limit is read whole, one beyond it is not opened', async () => {
  expect(await text(join(dir, 'sound'), 5)).toBe('words');
  vi.mocked(fs.open).mockClear();
  expect(await text(join(dir, 'sound'), 4)).toEqual({ tooLarge: 5 });
  expect(fs.open).not.toHaveBeenCalled();
  expect(await text(join(dir, 'none'))).toBeNull();
});

describe('what comes in place of a file between looking and opening does not matter', () => {
  /** What `make` puts there is seen as the sound file that was there before. */
  const swapped = async (make: (path: string) => unknown): Promise<unknown> => {
    const path = join(dir, 'swapped');
    await make(path);
    const before = await fs.lstat(join(dir, 'sound'));
    vi.mocked(fs.lstat).mockResolvedValueOnce(before);
    return text(path);
  };

  test('a link', async () => {
    const read = await swapped((path) => symlink('sound', path));
    expect(read).toMatchObject({ unread: { problem: expect.stringContaining('链接') as string } });
  });

  test('a pipe that nobody writes to', async () => {
    const read = await swapped((path) => execFileSync('mkfifo', [path]));
    expect(read).toMatchObject({ unread: { problem: expect.stringContaining('FIFO') as string } });
  });

  test('a larger file', async () => {
    expect(await swapped((path) => writeFile(path, 'a'.repeat(101)))).toEqual({ tooLarge: 101 });
  });
});

// The kernel's own files say that they are empty, like one that somebody is about to write.
test.runIf(existsSync('/proc/self/status'))(
  'a file that grows is read up to the limit',
  async () => {
    expect(await text('/proc/self/status', 10)).toEqual({ tooLarge: 11 });
    expect(await text('/proc/self/status', 100_000)).toContain('Pid:');
  },
);

describe('a walk below a folder', () => {
  test('ends at its number of entries, over all folders it is asked about', async () => {
    for (const name of ['a', 'b']) {
      await mkdir(join(dir, name));
      for (let n = 0; n < 6; n += 1) await writeFile(join(dir, name, String(n)), '');
    }
    const walk = walker(10);
    expect(await walk(join(dir, 'a'))).toMatchObject({ whole: true });
    const second = await walk(join(dir, 'b'));
    expect(second.whole).toBe(false);
    expect(second.files).toHaveLength(4);
    expect(await walk(join(dir, 'b'))).toMatchObject({ whole: false, files: [] });
  });

  test('goes into folders, not through links', async () => {
    await mkdir(join(dir, 'a/b'), { recursive: true });
    await writeFile(join(dir, 'a/b/c'), '');
    await symlink('..', join(dir, 'a/up'));
    const { files } = await walker()(dir);
    expect(files.sort()).toEqual(['a/b/c', 'a/up', 'sound']);
    expect(MOST_LOOKED_AT).toBeGreaterThan(files.length);
  });
});

test('10,000 files are read where 1,024 may be open', { timeout: 240_000 }, async () => {
  const folder = join(dir, 'weekly');
  await mkdir(folder);
  const names = Array.from({ length: 10_000 }, (_, n) => `${2000 + (n % 100)}-${n}.mdx`);
  await inTurn(names, (name) => writeFile(join(folder, name), '---\n---\n'));
  const script = `
    import { readFolder } from './lib/content/read/folder.ts';
    const { sources, passedOver } = await readFolder(${JSON.stringify(dir)}, 'weekly');
    console.log(sources.length, passedOver.length);`;
  const node = `exec '${process.execPath}' --import tsx --input-type=module -e "$SCRIPT"`;
  const { stdout } = await promisify(execFile)('/bin/sh', ['-c', `ulimit -n 1024; ${node}`], {
    env: { ...process.env, SCRIPT: script },
  });
  expect(stdout.trim()).toBe('10000 0');
});
