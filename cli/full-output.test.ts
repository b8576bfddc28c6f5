import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'weekly-output-'));
  mkdirSync(join(dir, 'posts'));
  writeFileSync(join(dir, 'posts/one.md'), '---\ntitle: 甲\ndate: 2021-03-05\n---\n\n一句。\n');
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

/** Runs the command in a shell, so that its output can be led anywhere. */
function weekly(line: string): Promise<{ code: number; err: string }> {
  const command = `"${process.execPath}" --import tsx cli/weekly.ts ${line}`;
  return new Promise((resolve) => {
    execFile('sh', ['-c', command], (failed, _, err) => {
      resolve({ code: typeof failed?.code === 'number' ? failed.code : 0, err });
    });
  });
}

test.skipIf(!existsSync('/dev/full'))(
  'a full disk behind the output is one line and a failure (skipped without /dev/full)',
  { timeout: 240_000 },
  async () => {
    const { code, err } = await weekly('dump > /dev/full');
    expect({ code, err }).toEqual({
      code: 1,
      err: '写不下去：标准输出：磁盘满了（ENOSPC）。输出不完整，解决以后再运行一次\n',
    });
  },
);

test('a target that leads elsewhere is one line and a failure', { timeout: 240_000 }, async () => {
  mkdirSync(join(dir, 'out'));
  symlinkSync(dir, join(dir, 'out/weekly'));
  const { code, err } = await weekly(`import "${dir}/posts" --out "${dir}/out"`);
  expect(code).toBe(1);
  expect(err).toBe(
    `${dir}/out/weekly 是链接，不跟着写，没有写任何文件；移走它再导入，或换一个 --out\n`,
  );
});
