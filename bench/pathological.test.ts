import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const TIMEOUT = 600_000;

test('no pathological file takes more than 2 s or 300 MB', { timeout: TIMEOUT }, async () => {
  const run = promisify(execFile);
  const args = ['--import', 'tsx', 'bench/pathological.ts', '--seed', '20261129', '--count', '200'];
  const { stdout, stderr } = await run(process.execPath, args, { timeout: TIMEOUT });
  expect(stderr).toBe('');
  expect(stdout).toContain('200 个文件');
});
