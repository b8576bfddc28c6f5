import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openLedger } from '#lib/content/index.ts';
import { type GitHubServer, startGitHub } from '#lib/draft/test-support/github-server.ts';
import { KITE, kiteFolder } from '#lib/draft/test-support/kite-folder.ts';
import { release } from '#lib/draft/test-support/recorded.ts';

let dir = '';
let github: GitHubServer;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());
beforeEach(async () => {
  dir = await kiteFolder();
  return () => rm(dir, { recursive: true });
});

function weekly(): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, GITHUB_API_URL: github.api, GITHUB_TOKEN: 's3cret' };
    const command = ['scripts/weekly.mjs', 'github', '--content', dir];
    execFile(process.execPath, command, { env }, (failed, out, err) =>
      resolve({ code: typeof failed?.code === 'number' ? failed.code : 0, out, err }),
    );
  });
}

const repository = {
  full_name: KITE,
  html_url: `https://github.com/${KITE}`,
  stargazers_count: 12,
};

test(
  'what GitHub says is in the ledger, and a second run asks nothing',
  { timeout: 120_000 },
  async () => {
    github.answer({
      [`/repos/${KITE}`]: { body: repository },
      [`/repos/${KITE}/releases`]: { body: [release(KITE, 'v1.2.0')] },
      [`/repos/${KITE}/labels`]: { body: [] },
    });
    const first = await weekly();
    expect(first.out).toContain('台账 ledger/github.jsonl：已写');
    expect([first.code, first.err]).toEqual([0, '']);
    const records = await openLedger(dir, 'github');
    expect(records.get(repository.html_url)).toMatchObject({ stars: 12 });
    github.asked.length = 0;
    const second = await weekly();
    expect([second.code, github.asked]).toEqual([0, []]);
    expect(second.out).toContain('这次问了 0 个');
  },
);

test('where nothing can be asked that is said, and it fails', { timeout: 60_000 }, async () => {
  github.answer({});
  const { code, out, err } = await weekly();
  expect(code).toBe(1);
  expect(err).toContain('没有它，或这个令牌看不到它（404）');
  expect(out + err).not.toMatch(/s3cret|\bat .*:\d+:\d+/);
});
