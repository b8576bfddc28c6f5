import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LinkRecord } from '#lib/content/types.ts';
import { ledgerText } from '#lib/links/folder.ts';
import { sortLinks } from '#lib/links/sorted.ts';
import type { Visitor } from '#lib/outside/types.ts';
import { BOT } from '../api.ts';
import { LEDGER_BRANCH, LINK_LEDGER } from '../pull-request.ts';
import { outsideCode } from '../test-support/acting.ts';
import { FakeGitHub } from '../test-support/github.ts';
import { keepLinks } from './check-links.ts';
import { LINKS_MARKER, issueBody } from './findings.ts';

let dir = '';
let hub = new FakeGitHub();
const dead = new Set<string>();

beforeEach(async () => {
  hub = new FakeGitHub();
  dead.clear();
  dir = await mkdtemp(join(tmpdir(), 'links-'));
  await mkdir(join(dir, 'weekly'));
  await writeFile(
    join(dir, 'weekly/2024-03-01.mdx'),
    `---
title: 新版本与答疑
date: 2024-03-01
summary: 一句话。
---

- [甲](https://a.cn/one#part)、[又是甲](https://a.cn/one)
- ![图](https://pic.cn/x.png) 与 [乙](https://b.cn/two)

<Question project="mosn" issue="1">

问？

<Answer>

答，见 [丙](http://c.cn/three)。

</Answer>

</Question>
`,
  );
  await mkdir(join(dir, 'projects'));
  await writeFile(
    join(dir, 'projects/mosn.mdx'),
    '---\nname: MOSN\nrepository: https://github.com/mosn/mosn\ncategory: 代理\nsummary: 网络代理\n---\n\n代理。\n',
  );
});
afterEach(() => rm(dir, { recursive: true }));

/** Everything is there but what is dead; one address has moved. */
const world: Visitor = {
  visit: (address) => {
    const isMoved = address === 'http://c.cn/three';
    const url = isMoved ? 'https://c.cn/new' : address;
    const hops = isMoved ? [{ from: address, to: url, isForGood: true }] : [];
    const status = dead.has(address) ? 404 : 200;
    return Promise.resolve({ kind: 'answered', status, url, hops, headers: {}, body: null });
  },
};
const nobody: Visitor = {
  visit: () =>
    Promise.resolve({ kind: 'failed', reason: 'no-connection', why: '连不上', hops: [] }),
};

const run = (day: string, visitor = world): Promise<string> =>
  keepLinks(hub.connected(), { dir, day, visitor, pause: () => Promise.resolve() });

/** The ledger that is proposed. */
const proposed = (): string => hub.filesOf(LEDGER_BRANCH)?.get(LINK_LEDGER) ?? '';
const recordOf = (address: string): LinkRecord | undefined =>
  proposed()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LinkRecord)
    .find((one) => one.address === address);

/** Merges the pull request. */
async function merge(): Promise<void> {
  await mkdir(join(dir, 'ledger'), { recursive: true });
  await writeFile(join(dir, 'ledger/links.jsonl'), proposed());
  for (const pull of hub.pulls) pull.state = 'closed';
}

test('the ledger is proposed in one pull request of one file, on a branch of its own', async () => {
  expect(await run('2026-11-16')).toMatch(
    /^问了 6 个，0 个失效，0 个待确认；没有开 issue；开了 PR #\d+$/,
  );
  expect([...(hub.filesOf(LEDGER_BRANCH)?.keys() ?? [])]).toEqual([LINK_LEDGER]);
  expect(hub.refs.get('heads/main')).toBe('main0');
  expect(recordOf('http://c.cn/three')).toMatchObject({ movedTo: 'https://c.cn/new' });
  const [pull] = hub.pulls;
  expect(pull?.title).toBe('链接台账：失效 0 个，搬走 1 个');
  expect(outsideCode(pull?.body ?? '').acts).toEqual([]);
  // Nothing is due the next day.
  await merge();
  hub.seen.length = 0;
  expect(await run('2026-11-17')).toBe('问了 0 个，0 个失效，0 个待确认；没有开 issue');
  expect(hub.writes).toEqual([]);
});

test('a run goes on from what was proposed, merged or not; the issue is opened, kept and closed', async () => {
  dead.add('https://a.cn/one');
  await run('2026-11-16');
  expect(hub.issues).toEqual([]);
  expect(recordOf('https://a.cn/one')?.failing?.first).toBe('2026-11-16');

  expect(await run('2026-11-22')).toContain('0 个失效，1 个待确认');
  expect(await run('2026-11-23')).toContain('1 个失效，0 个待确认');
  expect(hub.pulls).toHaveLength(1);
  expect(hub.pulls[0]?.title).toBe('链接台账：失效 1 个，搬走 1 个');
  const [issue] = hub.issues;
  expect(issue).toMatchObject({ state: 'open', title: '坏链接：1 个', labels: ['坏链接'] });
  const { words } = outsideCode(issue?.body ?? '');
  expect(words).toContain('失效（1）');
  expect(words).toContain('自 2026-11-16');
  expect(words).toContain('永久搬走（1）');

  await merge();
  dead.clear();
  expect(await run('2026-11-30')).toContain(`issue #${issue?.number}`);
  expect(issue?.state).toBe('closed');
  expect(hub.issues).toHaveLength(1);
  expect(recordOf('https://a.cn/one')).toMatchObject({ state: 'ok', failing: null });
});

test('what somebody else has written on the branch is neither read nor written over', async () => {
  const theirs = hub.commit(LEDGER_BRANCH, 'mallory');
  const since = { first: '2020-01-01', last: '2020-01-01' };
  const forged = {
    ...{ address: 'https://a.cn/one', date: '2020-01-01', state: 'gone' as const, why: '404' },
    ...{ movedTo: null, failing: since, history: [{ date: '2020-01-01', state: 'gone' as const }] },
  };
  hub.commits.get(theirs)?.tree.set(LINK_LEDGER, ledgerText([forged]));
  dead.add('https://a.cn/one');
  await expect(run('2026-11-23')).rejects.toThrow('上有别人的提交');
  expect(hub.refs.get(`heads/${LEDGER_BRANCH}`)).toBe(theirs);
  expect(hub.issues).toEqual([]);
});

test('lines of the branch that are not as we write them are none', async () => {
  await run('2026-11-16');
  const tree = hub.filesOf(LEDGER_BRANCH);
  tree?.set(LINK_LEDGER, `x\n{"address":"https://a.cn/one"}\n${'['.repeat(5000)}\n`);
  expect(await run('2026-11-17')).toContain('问了 6 个');
});

test('an issue of somebody else with the marker is not ours', async () => {
  const theirs = { title: '', state: 'open', labels: ['坏链接'], user: { login: 'mallory' } };
  hub.issues.push({ ...theirs, number: 3, body: LINKS_MARKER });
  hub.issues.push({ ...theirs, number: 4, user: { login: BOT }, body: `x\n${LINKS_MARKER}` });
  dead.add('https://a.cn/one');
  await run('2026-11-16');
  await run('2026-11-23');
  expect(hub.issues.find(({ number }) => number === 3)?.body).toBe(LINKS_MARKER);
  expect(hub.writes.filter((one) => one.includes('/issues'))).toEqual(['POST /issues']);
});

test('where nobody answers it is the network, and nothing is written', async () => {
  await expect(run('2026-11-16', nobody)).rejects.toThrow('网络出不去');
  expect(hub.writes).toEqual([]);
});

test('addresses act nowhere in the issue, and it is never too long', () => {
  const hostile = (n: number): string =>
    `https://a.cn/${n}/\`@all/#1/)![](x)<img src=x>\`\`\`${'`*_~|'.repeat(70)}`;
  const links = Array.from({ length: 400 }, (_, n) => ({
    address: hostile(n),
    places: Array<string>(5).fill(`content/next/@all ${'<b>'.repeat(60)}.mdx:3`),
  }));
  const date = '2026-11-16';
  const records = links.map(({ address }, n): LinkRecord => {
    const state = n % 3 === 0 ? 'moved' : 'gone';
    const failing = state === 'gone' ? { first: '2026-11-01', last: date } : null;
    const movedTo = state === 'moved' ? `${address}/moved` : null;
    return { address, date, state, why: '`连不上`', movedTo, failing, history: [{ date, state }] };
  });
  for (const some of [links.slice(0, 15), links]) {
    const found = { ...sortLinks(some, records), day: date, asked: some.length };
    const body = issueBody(found);
    expect(body.length).toBeLessThan(60_000);
    const { words, acts } = outsideCode(body);
    expect(acts).toEqual([]);
    expect(words).not.toMatch(/@\w|#\d|https?:/);
    expect(words).toContain('失效（');
  }
});
