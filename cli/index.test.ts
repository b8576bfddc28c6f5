import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Cluster,
  PASSWORD,
  postgresPrograms,
  startCluster,
} from '#lib/search-postgres/test-support/cluster.ts';

const programs = postgresPrograms();
const skip = programs === null ? '（这里没装 PostgreSQL，跳过）' : '';
let dir = '';
let cluster: Cluster | undefined;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'index-'));
  mkdirSync(join(dir, 'weekly'));
  save('2024-03-01');
  if (programs !== null) cluster = await startCluster(programs);
}, 60_000);
afterAll(async () => {
  await cluster?.remove();
  rmSync(dir, { recursive: true });
});

function save(date: string): void {
  const text = `---\ntitle: 放风筝 ${date}\ndate: ${date}\nsummary: 一句话。\n---\n\n收线的办法。\n`;
  writeFileSync(join(dir, `weekly/${date}.mdx`), text);
}

function index(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['scripts/weekly.mjs', 'index', '--content', dir, ...args],
      { env: { ...process.env, SEARCH_URL: '', ...env } },
    );
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += String(part)));
    child.stderr.on('data', (part: Buffer) => (err += String(part)));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

test.each<[string, string[], RegExp]>([
  ['no address', [], /没有说写到哪里/],
  ['another kind of address', ['--to', 'mysql://a:s3cret@h/c'], /须是 postgres:\/\//],
  [
    'nobody who listens',
    ['--to', 'postgres://a:s3cret@127.0.0.1:1/c'],
    /127\.0\.0\.1:1\/c：连不上/,
  ],
])(
  '%s is one line and a failure, without the password',
  async (_, args, says) => {
    const { code, err, out } = await index(args);
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(out + err).not.toMatch(/s3cret|\n\s+at /);
  },
  30_000,
);

describe.skipIf(programs === null)(`a database${skip}`, { timeout: 60_000 }, () => {
  test('gets what has changed, and nothing where nothing has', async () => {
    const to = cluster?.url() ?? '';
    const [first, again] = [await index(['--to', to]), await index([], { SEARCH_URL: to })];
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('换上了第 1 代')]);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('没有变，还是第 1 代')]);
    save('2024-03-08');
    expect((await index(['--to', to])).out).toContain('换上了第 2 代');
    const told = [first, again].map(({ out, err }) => out + err).join('');
    expect(told).not.toContain(PASSWORD);
  });

  test('that does not let us in is told by what to do', async () => {
    const to = (cluster?.url() ?? '').replace(PASSWORD, 'wrong-one');
    const { code, err } = await index(['--to', to]);
    expect([code, err]).toEqual([1, expect.stringContaining('用户名或密码不对')]);
    expect(err).not.toContain('wrong-one');
  });
});
