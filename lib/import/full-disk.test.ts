import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type ImportOptions, importFolder } from './index.ts';
import { contents, writeInvented } from './test-support/invented-folder.ts';

const dir = fs.mkdtempSync(join(tmpdir(), 'weekly-full-'));
const disk = join(dir, 'disk');
const isMounted = mounts();

afterAll(() => {
  if (isMounted) execFileSync('umount', [disk]);
  fs.rmSync(dir, { recursive: true });
});

/** Mounts a file system of 32 KB; false where this may not be done. */
function mounts(): boolean {
  fs.mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('※ 不能挂载 tmpfs（要 root 和 Linux）：没有测写满的和只读的磁盘');
    return false;
  }
}

function remount(options: string): void {
  execFileSync('mount', ['-o', `remount,${options}`, disk]);
}

/** Takes all the space that is left. */
function fillUp(path: string): void {
  const file = fs.openSync(path, 'w');
  try {
    for (;;) fs.writeSync(file, Buffer.alloc(4096));
  } catch (cause) {
    expect(cause).toMatchObject({ code: 'ENOSPC' });
  } finally {
    fs.closeSync(file);
  }
}

const { from, projects } = writeInvented(dir, '初版');
const optionsFor = (out: string): ImportOptions => {
  return { from, projects, out, dryRun: false, force: false };
};

/** What an import says when it cannot go on: one line, no stack. */
async function refusal(out: string): Promise<string> {
  const message = await importFolder(optionsFor(out)).then(
    () => '',
    (cause: unknown) => (cause as Error).message,
  );
  expect(message).not.toContain('\n');
  return message;
}

it.skipIf(!isMounted)(
  'a full disk and a read-only one are one line, what is there is whole, and the next run finishes (skipped without mount)',
  { timeout: 240_000 },
  async () => {
    await importFolder(optionsFor(join(dir, 'clean')));
    const clean = contents(join(dir, 'clean'));

    const out = join(disk, 'content');
    const full = await refusal(out);
    expect(full).toMatch(
      /^写不下去：.*\.mdx：磁盘满了（ENOSPC）。写好的 \d+ 个文件是完整的；腾出空间后/,
    );
    const left = contents(out);
    const written = Number(/写好的 (\d+) 个/.exec(full)?.[1]);
    expect(Object.keys(left)).toHaveLength(written);
    expect(clean).toMatchObject(left);

    remount('ro');
    expect(await refusal(out)).toMatch(/只读的（EROFS）.*换一个能写的 --out/);
    remount('rw,size=1m');
    await importFolder(optionsFor(out));
    expect(contents(out)).toEqual(clean);

    // An update on a full disk leaves what stood there.
    const again = { ...optionsFor(out), from: writeInvented(dir, '再版').from };
    fillUp(join(disk, 'ballast'));
    await expect(importFolder(again)).rejects.toThrow(/磁盘满了（ENOSPC）。腾出空间后/);
    expect(contents(out)).toEqual(clean);
    fs.rmSync(join(disk, 'ballast'));
    await importFolder(again);
    await importFolder({ ...again, out: join(dir, 'clean again') });
    expect(contents(out)).toEqual(contents(join(dir, 'clean again')));
  },
);
