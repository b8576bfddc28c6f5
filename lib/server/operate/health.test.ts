import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BuiltFile } from '../built-files.ts';
import { createDoor } from '../door.ts';
import { createSend } from '../send.ts';
import { type Health, type SearchState, createHealth } from './health.ts';

let folder: string;
let server: Server;
let origin: string;
let health: Health;
let search: SearchState;
let now: number;

const facts = { id: 'build', content: '2023-10-06', commit: null };
const since = new Date('2026-11-27T02:00:00Z');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'health-'));
  [search, now] = [{ state: 'starting' }, 0];
  const built = (name: string): BuiltFile => {
    writeFileSync(join(folder, name), 'text');
    const sent = { isPage: true, status: 200, type: 'text/html', cacheControl: 'no-store' };
    return { ...sent, path: join(folder, name) };
  };
  const files = new Map([
    ['/', built('index.html')],
    ['/weekly', built('weekly.html')],
  ]);
  const house = { files, missing: { ...built('404.html'), status: 404 } };
  health = createHealth({ built: house, facts, search: () => search, since, now: () => now });
  const door = createDoor({
    ...{ built: house, send: createSend(1000), moved: new Map(), headers: {}, basePath: '/sofa' },
    ...{ mcp: () => undefined, searchApi: () => Promise.reject(new Error('nobody searches')) },
    health,
  });
  server = createServer((request, response) => void door(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function ready() {
  const response = await fetch(`${origin}/readyz`);
  const body = (await response.json()) as { status: string; missing: string[]; search: object };
  return { status: response.status, body };
}

it('lives at the root and below the base path, is kept nowhere, and only read', async () => {
  for (const path of ['/healthz', '/sofa/healthz', '/healthz/']) {
    const response = await fetch(origin + path);
    expect(response.status, path).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ status: 'alive', since: since.toISOString() });
  }
  const head = await fetch(`${origin}/healthz`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await fetch(`${origin}/readyz`, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${origin}/healthzz`)).status).toBe(404);
});

it('is ready when the search is, and says which build it serves', async () => {
  expect(await ready()).toMatchObject({ status: 503, body: { status: 'not-ready' } });
  search = { state: 'ready' };
  expect(await ready()).toEqual({
    status: 200,
    body: {
      ...{ status: 'ready', missing: [], build: facts, since: since.toISOString() },
      search: { ready: true, why: null },
    },
  });
});

it('a search that cannot begin keeps readers away; one that fails later is only said', async () => {
  search = { state: 'unavailable', why: '缺 index.bin' };
  const first = await ready();
  expect([first.status, first.body.missing]).toEqual([503, ['搜索还没有准备好：缺 index.bin']]);
  search = { state: 'ready' };
  await ready();
  search = { state: 'unavailable', why: '数据库不答' };
  const later = await ready();
  expect([later.status, later.body.search]).toEqual([200, { ready: false, why: '数据库不答' }]);
});

it.each<[string, () => void]>([
  ['away', () => rmSync(join(folder, 'weekly.html'))],
  ['empty', () => truncateSync(join(folder, 'weekly.html'), 0)],
  ['another', () => writeFileSync(join(folder, 'weekly.html'), 'longer text')],
])('a build of which a file is %s is not ready, and whole again it is', async (_, damage) => {
  search = { state: 'ready' };
  expect((await ready()).status).toBe(200);
  damage();
  now += 6000;
  const damaged = await ready();
  expect(damaged.status).toBe(503);
  expect(damaged.body.missing).toEqual([
    expect.stringMatching(/^构建不完整：1 个.*\/weekly.*改法/),
  ]);
  writeFileSync(join(folder, 'weekly.html'), 'text');
  now += 6000;
  expect((await ready()).status).toBe(200);
});

it('that stops is alive and not ready', async () => {
  search = { state: 'ready' };
  health.stop();
  expect(await ready()).toMatchObject({ status: 503, body: { status: 'stopping' } });
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
});
