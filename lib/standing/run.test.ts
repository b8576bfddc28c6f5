import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ledgerPath, openLedger } from '#lib/content/index.ts';
import type { GithubRecord, Model } from '#lib/content/types.ts';
import { openGitHub } from '#lib/draft/github.ts';
import {
  type GitHubServer,
  type Recording,
  startGitHub,
} from '#lib/draft/test-support/github-server.ts';
import { issue, limited, release } from '#lib/draft/test-support/recorded.ts';
import { runStanding } from './run.ts';

const KITE = 'kites/kite';
const REPOSITORY = `https://github.com/${KITE}`;
const ISSUE = `${REPOSITORY}/issues/7`;

let dir = '';
let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub();
});
afterAll(() => server.close());
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'standing-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

/** What content names: a project and the issue of a question. */
const model = {
  projects: [{ repository: REPOSITORY }, { repository: 'https://gitee.example/a/b' }],
  weeklies: [{ questions: [{ issueUrl: ISSUE }, { issueUrl: ISSUE }, { issueUrl: null }] }],
  readings: [],
} as unknown as Model;

const repository = { full_name: KITE, html_url: REPOSITORY, stargazers_count: 12, archived: false };
const labels = [{ name: 'bug' }, { name: 'good first issue' }, { name: 'help-wanted' }];
const REPO = `/repos/${KITE}`;
const usual: Recording = {
  [REPO]: { body: repository },
  [`${REPO}/releases`]: { body: [release(KITE, 'v1.10.0'), release(KITE, 'v1.9.0')] },
  [`${REPO}/labels`]: { body: labels },
  [`${REPO}/issues`]: { body: [issue(KITE, 3), issue(KITE, 4, { pull_request: {} })] },
  [`${REPO}/issues/7`]: { body: issue(KITE, 7) },
};

async function run(recording: Recording, day = '2026-12-01', again = false) {
  server.answer(recording);
  server.asked.length = 0;
  const outcome = await runStanding({
    ...{ dir, model, day, again, signal: new AbortController().signal },
    github: openGitHub({ api: server.api, second: 10 }),
    onDone: () => undefined,
  });
  const records = [...(await openLedger(dir, 'github')).values()];
  return { outcome, records, asked: [...server.asked] };
}

const issueOf = (records: readonly GithubRecord[]) => records.find(({ kind }) => kind === 'issue');

describe('what is kept', () => {
  test('a repository: stars, versions newest first, tasks for newcomers, no pull requests', async () => {
    const { records, outcome } = await run(usual);
    expect(outcome).toMatchObject({ named: 2, asked: 2, left: 0, failed: [], isChanged: true });
    expect(records).toHaveLength(2);
    const [found] = records;
    expect(found).toMatchObject({
      ...{
        kind: 'repository',
        address: REPOSITORY,
        date: '2026-12-01',
        stars: 12,
        archived: false,
      },
      newcomers: { count: 1 },
    });
    expect(found?.kind === 'repository' && found.releases.map(({ version }) => version)).toEqual([
      '1.10.0',
      '1.9.0',
    ]);
  });

  test('drafts, previews and a version that was released twice do not count again', async () => {
    const releases = [
      release(KITE, 'kite-2.0.0', { published_at: '2026-11-02T20:00:00Z' }),
      release(KITE, 'v2.1.0', { draft: true, published_at: null }),
      release(KITE, 'v2.1.0-rc1', { prerelease: true }),
      release(KITE, 'v2.0.0', { published_at: '2026-11-01T00:00:00Z' }),
    ];
    const { records } = await run({ ...usual, [`${REPO}/releases`]: { body: releases } });
    const [found] = records;
    // Late in the evening in London it is the next day in China.
    expect(found?.kind === 'repository' && found.releases).toMatchObject([
      { version: '2.0.0', date: '2026-11-03' },
    ]);
  });

  test('no label for newcomers is no number', async () => {
    const { records } = await run({ ...usual, [`${REPO}/labels`]: { body: [{ name: 'bug' }] } });
    expect(records[0]).toMatchObject({ newcomers: null });
  });

  test.each<[string, Recording[string], Partial<GithubRecord>]>([
    ['open', { body: issue(KITE, 7) }, { state: 'open', closed: null }],
    [
      'closed',
      { body: issue(KITE, 7, { state: 'closed', closed_at: '2024-03-02T17:00:00Z' }) },
      { state: 'closed', closed: '2024-03-03' },
    ],
    ['gone', { status: 410, body: { message: 'gone' } }, { state: 'missing', closed: null }],
  ])('an issue that is %s', async (_, answer, expected) => {
    const { records } = await run({ ...usual, [`${REPO}/issues/7`]: answer });
    expect(issueOf(records)).toMatchObject({ address: ISSUE, ...expected });
  });

  test('a repository that has moved is told', async () => {
    const moved = { ...repository, html_url: 'https://github.com/new/kite' };
    const { outcome } = await run({
      ...usual,
      [REPO]: { status: 301, headers: { location: `${server.api}/repositories/9` }, body: {} },
      '/repositories/9': { body: moved },
    });
    expect(outcome.moved).toEqual([`${REPOSITORY} → https://github.com/new/kite`]);
  });
});

describe('again', () => {
  test('what was asked lately is not asked, and nothing changes', async () => {
    await run(usual);
    const before = readFileSync(ledgerPath(dir, 'github'));
    const { outcome, asked } = await run({});
    expect([asked, outcome.asked, outcome.isChanged]).toEqual([[], 0, false]);
    expect(readFileSync(ledgerPath(dir, 'github')).equals(before)).toBe(true);
  });

  test('a repository is asked the day after, an open issue after a week, all when they shall', async () => {
    await run(usual);
    const paths = (asked: readonly string[]) =>
      asked.filter((one) => one.endsWith('issues/7')).length;
    expect((await run(usual, '2026-12-02')).outcome.asked).toBe(1);
    const week = await run(usual, '2026-12-08');
    expect([week.outcome.asked, paths(week.asked)]).toEqual([2, 1]);
    expect((await run(usual, '2026-12-08', true)).outcome.asked).toBe(2);
  });

  test('what content does not name any more leaves the ledger', async () => {
    await run(usual);
    const old = { kind: 'issue', address: 'https://github.com/a/b/issues/1', date: '2026-12-01' };
    const line = JSON.stringify({ ...old, state: 'open', closed: null });
    writeFileSync(ledgerPath(dir, 'github'), `${line}\n`, { flag: 'a' });
    expect((await run({})).records.map(({ address }) => address)).toEqual([REPOSITORY, ISSUE]);
  });
});

describe('what goes wrong', () => {
  test('one that fails is a line, what was known of it stays, the others are asked', async () => {
    await run(usual);
    const { outcome, records } = await run(
      { ...usual, [REPO]: { status: 500, body: {} } },
      '2027-01-01',
    );
    expect(outcome.failed).toEqual([expect.stringContaining(`${REPOSITORY}：`)]);
    expect(records[0]).toMatchObject({ stars: 12, date: '2026-12-01' });
    expect(issueOf(records)).toMatchObject({ date: '2027-01-01' });
  });

  test('when GitHub answers no more, what was found is kept and the rest is left', async () => {
    const { outcome, records } = await run({
      ...usual,
      [`${REPO}/issues/7`]: limited(Math.floor(Date.now() / 1000) + 3600),
    });
    expect(records.map(({ kind }) => kind)).toEqual(['repository']);
    expect(outcome).toMatchObject({ asked: 1, left: 1, failed: [] });
    expect(outcome.limit).toContain('次数用完了');
  });

  test('a ledger with a wrong line stops it before anything is asked', async () => {
    await mkdir(dirname(ledgerPath(dir, 'github')), { recursive: true });
    writeFileSync(ledgerPath(dir, 'github'), '{"kind":"issue"}\n');
    server.asked.length = 0;
    await expect(run(usual)).rejects.toThrow(/github\.jsonl:1 /);
    expect(server.asked).toEqual([]);
    expect(readFileSync(ledgerPath(dir, 'github'), 'utf8')).toBe('{"kind":"issue"}\n');
  });
});
