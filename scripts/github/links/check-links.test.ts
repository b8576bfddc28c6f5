import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOT } from '../api.ts';
import { outsideCode } from '../test-support/acting.ts';
import { FakeGitHub } from '../test-support/github.ts';
import { checkLinks } from './check-links.ts';
import { outsideLinks } from './collect.ts';
import { LINKS_MARKER, issueBody, sortFindings } from './findings.ts';
import { keyOf, readState, writeState } from './state.ts';

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
- ![图](https://pic.cn/x.png) 与 <https://b.cn/two>
- [本地](/weekly/)、[邮件](mailto:a@b.cn)、[后台](https://mp.weixin.qq.com/cgi-bin/x)

<Question project="mosn" issue="1">

问？ [丙](http://c.cn/three)

</Question>
`,
  );
});
afterEach(() => rm(dir, { recursive: true }));

const run = (day: string): Promise<string> =>
  checkLinks(hub.connected(), {
    ...{ dir, day, patience: 1000 },
    fetch: ({ href }) =>
      Promise.resolve(
        new Response(null, {
          status: dead.has(href) ? 404 : href.includes('c.cn/t') ? 301 : 200,
          headers: { location: 'https://c.cn/new' },
        }),
      ),
    resolve: () => Promise.resolve(['1.1.1.1']),
    pause: () => Promise.resolve(),
  });

test('every outside address is asked once, with its places', async () => {
  const links = await outsideLinks(dir);
  expect(links.map(({ url }) => url)).toEqual([
    ...['https://a.cn/one', 'https://pic.cn/x.png', 'https://b.cn/two', 'http://c.cn/three'],
  ]);
  expect(links[0]?.places.map((one) => one.split(':').at(-1))).toEqual(['7', '7']);
});

test('nothing dead, no issue', async () => {
  expect(await run('2026-11-16')).toBe('问了 4 个，0 个打不开，0 个待确认；没有开 issue');
  expect(hub.writes).toEqual([]);
});

test('an address is dead when it fails on a second day; the issue is opened, kept and closed', async () => {
  dead.add('https://a.cn/one');
  await run('2026-11-16');
  const [issue] = hub.issues;
  // It is only there to remember.
  expect(issue).toMatchObject({ state: 'closed', labels: ['坏链接'], title: '坏链接：没有' });

  await run('2026-11-16');
  expect(issue?.state).toBe('closed');

  await run('2026-11-23');
  expect(issue).toMatchObject({ state: 'open', title: '坏链接：1 个' });
  const { words } = outsideCode(issue?.body ?? '');
  expect(words).toContain('打不开（1）');
  expect(words).toContain('自 2026-11-16');
  expect(words).toContain('永久搬走（1）');

  dead.clear();
  expect(await run('2026-11-30')).toContain(`issue #${issue?.number}`);
  expect(issue?.state).toBe('closed');
  expect(hub.issues).toHaveLength(1);
});

test('an issue of somebody else with the marker is not ours', async () => {
  const theirs = { title: '', state: 'open', labels: ['坏链接'], user: { login: 'mallory' } };
  const forged = writeState({ [keyOf('https://a.cn/one')]: '2020-01-01' });
  hub.issues.push({ ...theirs, number: 3, body: `${LINKS_MARKER}\n${forged}` });
  hub.issues.push({ ...theirs, number: 4, user: { login: BOT }, body: `x\n${LINKS_MARKER}` });
  dead.add('https://a.cn/one');
  expect(await run('2026-11-23')).toContain('0 个打不开，1 个待确认');
  expect(hub.issues.find(({ number }) => number === 3)?.body).toContain(forged);
  expect(hub.writes).toEqual([
    expect.stringMatching('POST /issues'),
    expect.stringMatching('PATCH'),
  ]);
});

describe('what is remembered', () => {
  test('comes back', () => {
    const failing = { [keyOf('https://a.cn')]: '2026-11-16' };
    expect(readState(`x\n${writeState(failing)}\ny`)).toEqual(failing);
  });

  const data = (value: unknown): string =>
    `<!-- data:${Buffer.from(JSON.stringify(value)).toString('base64url')} -->`;
  test.each([
    ...['', '<!-- data: -->', '<!-- data:AAAA -->', data([]), data({ '@all': '2026-11-16' })],
    ...[data({ '0123456789abcdef': 'gestern' }), `<!-- data:${'A'.repeat(50_000)} -->`],
    data(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [keyOf(`${n}`), '2026-11-16']))),
  ])('and nothing else does: %#', (body) => expect(readState(body)).toEqual({}));

  test('of a day to come says no more than today', () => {
    const link = { url: 'https://a.cn', places: [] };
    const answers = new Map([[link.url, { state: 'failing' as const, why: '404', moved: null }]]);
    const failing = { [keyOf(link.url)]: '2999-01-01' };
    expect(sortFindings([link], answers, failing, '2026-11-16').failing).toEqual({
      [keyOf(link.url)]: '2026-11-16',
    });
  });
});

test('where most fail it is the network, and nothing is written', async () => {
  const links = Array.from({ length: 20 }, (_, n) => `- <https://n.cn/${n}>`);
  await writeFile(
    join(dir, 'weekly/2024-03-08.mdx'),
    `---\ntitle: 一\ndate: 2024-03-08\nsummary: 一。\n---\n\n${links.join('\n')}\n`,
  );
  for (const n of links.keys()) dead.add(`https://n.cn/${n}`);
  await expect(run('2026-11-16')).rejects.toThrow('是网络的问题');
  expect(hub.writes).toEqual([]);
});

test('addresses act nowhere in the issue, and it is never too long', () => {
  const hostile = (n: number): string =>
    `https://a.cn/${n}/\`@all/#1/)![](x)<img src=x>\`\`\`${'`*_~|'.repeat(70)}`;
  const links = Array.from({ length: 400 }, (_, n) => ({
    url: hostile(n),
    places: Array<string>(5).fill(`content/next/@all ${'<b>'.repeat(60)}.mdx:3`),
  }));
  const answers = new Map(
    links.map(({ url }, n) => [
      url,
      n % 3 === 0
        ? { state: 'alive' as const, why: '200', moved: `${url}/moved` }
        : { state: 'failing' as const, why: '连不上', moved: null },
    ]),
  );
  const few = links.slice(0, 15);
  for (const some of [few, links]) {
    const earlier = Object.fromEntries(some.map(({ url }) => [keyOf(url), '2026-11-09']));
    const calm = new Map(
      [...answers].map(([url, one], n) => [url, n % 2 ? one : { ...one, state: 'alive' as const }]),
    );
    const body = issueBody(sortFindings(some, calm, earlier, '2026-11-16'));
    expect(body.length).toBeLessThan(60_000);
    const { words, acts } = outsideCode(body);
    expect(acts).toEqual([]);
    expect(words).not.toMatch(/@\w|#\d|https?:/);
    expect(words).toContain('打不开（');
  }
});
