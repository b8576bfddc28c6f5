import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BuiltFile, BuiltFiles } from './built-files.ts';
import { readMoved } from './moved.ts';
import { raw } from './test-support/raw.ts';
import { openTwoDoors } from './test-support/two-doors.ts';

const folder = mkdtempSync(join(tmpdir(), 'moved-'));

function file(address: string, text: string, isPage = false): [string, BuiltFile] {
  const path = join(folder, address.replaceAll('/', '_'));
  writeFileSync(path, text);
  const kind = { isPage, status: 200, type: isPage ? 'text/html' : 'application/json' };
  return [address, { path, ...kind, cacheControl: 'public, max-age=5' }];
}

/** What a build writes of a weekly, as far as it is asked for here. */
const weekly = (date: string, source: string | null) =>
  file(`/api/weeklies/${date}.json`, JSON.stringify({ date, source, title: '题' }));

const OLD = 'https://www.sofastack.tech/blog/';
const built: BuiltFiles = {
  files: new Map([
    file('/api/weeklies.json', '{"weeklies":[]}'),
    weekly('2023-02-24', `${OLD}sofa-weekly-20230224/`),
    weekly('2023-03-17', `${OLD}${encodeURIComponent('周刊 230317')}/`),
    weekly('2023-03-24', `${OLD}taken/`),
    weekly('2023-03-31', null),
    file('/blog/taken', '有这一页', true),
  ]),
  missing: { ...file('/404', '没有这个页面', true)[1], status: 404 },
};

let server: Server;
let origin: string;

beforeAll(async () => {
  ({ server, origin } = await openTwoDoors(built, readMoved(built)));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function told(path: string, init: RequestInit = {}) {
  const answer = await fetch(origin + path, { redirect: 'manual', ...init });
  return [answer.status, answer.headers.get('location'), await answer.text()];
}

it.each([
  ['/blog/sofa-weekly-20230224/', '/weekly/2023-02-24/'],
  ['/blog/sofa-weekly-20230224', '/weekly/2023-02-24/'],
  ['/blog/sofa-weekly-20230224/index.html', '/weekly/2023-02-24/'],
  ['/blog/sofa-weekly-20230224/?from=w&x=%E9%A3%8E', '/weekly/2023-02-24/?from=w&x=%E9%A3%8E'],
  ['/blog/%E5%91%A8%E5%88%8A%20230317/', '/weekly/2023-03-17/'],
  ['/blog/%e5%91%a8%e5%88%8a%20230317', '/weekly/2023-03-17/'],
])('an old address leads to its weekly in one step, for good: %s', async (path, now) => {
  expect(await told(path)).toEqual([308, now, '']);
  expect(await told(path, { method: 'HEAD' })).toEqual([308, now, '']);
  expect((await told(path, { method: 'POST' }))[0]).toBe(405);
});

it('what the site has itself stays its own', async () => {
  expect(await told('/blog/taken/')).toEqual([200, null, '有这一页']);
  expect(await told('/blog/taken')).toEqual([308, '/blog/taken/', '']);
});

it.each(['/blog/', '/blog/sofa-weekly-20230225/', '/sofa-weekly-20230224/', '/blog/__proto__/'])(
  'what no weekly had is not there: %s',
  async (path) => {
    expect(await told(path)).toEqual([404, null, '没有这个页面']);
  },
);

it('below a path, old addresses are there and nowhere else', async () => {
  // By hand: `fetch` does not let the host be chosen.
  const at = (path: string) =>
    raw(Number(new URL(origin).port), `GET ${path} HTTP/1.0\r\nHost: below\r\n\r\n`);
  expect(await at('/sofa/blog/sofa-weekly-20230224?a=b')).toContain(
    'Location: /sofa/weekly/2023-02-24/?a=b\r\n',
  );
  expect(await at('/blog/sofa-weekly-20230224/')).toMatch(/^HTTP\/1\.1 404 /);
});

it('a weekly that was cut off in the build stops the start', () => {
  const files = new Map([file('/api/weeklies/2023-04-07.json', '{"date":"2023-04-07","so')]);
  expect(() => readMoved({ ...built, files })).toThrow();
});
