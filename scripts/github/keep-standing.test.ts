import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openGitHub } from '#lib/draft/github.ts';
import {
  type GitHubServer,
  type Recording,
  startGitHub,
} from '#lib/draft/test-support/github-server.ts';
import { limited, release } from '#lib/draft/test-support/recorded.ts';
import { keepStanding } from './keep-standing.ts';
import { GITHUB_BRANCH, GITHUB_LEDGER } from './pull-request.ts';
import { FakeGitHub } from './test-support/github.ts';

const REPO = '/repos/kites/kite';
const usual: Recording = {
  [REPO]: {
    body: {
      ...{ full_name: 'kites/kite', html_url: 'https://github.com/kites/kite' },
      ...{ stargazers_count: 12, archived: false },
    },
  },
  [`${REPO}/releases`]: { body: [release('kites/kite', 'v1.10.0')] },
  [`${REPO}/labels`]: { body: [] },
};

let dir = '';
let hub: FakeGitHub;
let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub();
});
afterAll(() => server.close());
beforeEach(async () => {
  hub = new FakeGitHub();
  dir = await mkdtemp(join(tmpdir(), 'standing-'));
  await mkdir(join(dir, 'projects'));
  await writeFile(
    join(dir, 'projects/kite.mdx'),
    '---\nname: Kite\nrepository: https://github.com/kites/kite\ncategory: 代理\nsummary: 网络代理\n---\n\n代理。\n',
  );
});
afterEach(() => rm(dir, { recursive: true }));

function run(recording: Recording, day: string): Promise<string> {
  server.answer(recording);
  const github = openGitHub({ api: server.api, second: 10 });
  return keepStanding(hub.connected(), { dir, day, github });
}

test('what GitHub says is proposed as one file, and not again when nothing is due', async () => {
  expect(await run(usual, '2026-12-01')).toMatch(
    /^1 个里问了 1 个，0 个没有问到，剩 0 个；开了 PR #\d+$/,
  );
  expect([...(hub.filesOf(GITHUB_BRANCH)?.keys() ?? [])]).toContain(GITHUB_LEDGER);
  expect(hub.filesOf(GITHUB_BRANCH)?.get(GITHUB_LEDGER)).toContain('"stars":12');
  expect(hub.pulls.map(({ title }) => title)).toEqual(['GitHub 台账：2026-12-01']);
  expect(await run(usual, '2026-12-01')).toBe('1 个里问了 0 个，0 个没有问到，剩 0 个');
});

test('the pull request that is open is brought up to date', async () => {
  await run(usual, '2026-12-01');
  expect(await run(usual, '2027-01-01')).toContain('更新了 PR');
  expect(hub.pulls).toHaveLength(1);
});

test('nothing is proposed where nothing could be asked', async () => {
  await expect(run({ [REPO]: limited(3600) }, '2026-12-01')).rejects.toThrow('一个也没有问到');
  expect(hub.pulls).toEqual([]);
});
