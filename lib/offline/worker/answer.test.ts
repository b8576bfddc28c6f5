import { expect, test } from 'vitest';
import { READ_COUNT, dropOldest, fetchInto, keep } from '../copies.ts';
import { KEPT_TITLE, searchManifestPath } from '../names.ts';
import { ORIGIN, type FakeWorld, fakeWorld, pageOf } from '../test-support/world.ts';
import { answerTo } from './answer.ts';

const PAGE = '/weekly/2023-02-24/';

/** A request of a browser; Node knows no navigations. */
function requestOf(
  path: string,
  { mode = 'navigate', method = 'GET', headers = {} } = {},
): Request {
  const request = new Request(`${ORIGIN}/sofa${path}`, { method, headers });
  Object.defineProperty(request, 'mode', { value: mode });
  return request;
}

/** Asks the worker. @returns its answer and what goes on behind it; null where the request goes its way. */
function ask({ world }: FakeWorld, request: Request, preload?: Response) {
  const work: Promise<unknown>[] = [];
  const answer = answerTo(world, {
    ...{ request, preload: Promise.resolve(preload) },
    lasting: (one) => void work.push(one.catch(() => undefined)),
  });
  return answer && { answer, settled: async () => void (await Promise.all(work)) };
}

async function read(site: FakeWorld, path: string): Promise<string> {
  const asked = ask(site, requestOf(path));
  const text = await (await asked?.answer)?.text();
  await asked?.settled();
  return text ?? '';
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test('a page comes from the site, is kept, and comes from the device when the site is away', async () => {
  const site = fakeWorld();
  site.answers.set(PAGE, () => pageOf('一期'));
  expect(await read(site, `${PAGE}?from=feed`)).toContain('一期');
  expect(await site.paths(site.world.stores.read)).toEqual([PAGE]);
  site.answers.clear();
  expect(await read(site, `${PAGE}?other=1#2023-02-24-2`)).toContain('一期');
});

test('what the browser asked for ahead is not asked for again', async () => {
  const site = fakeWorld();
  const asked = ask(site, requestOf(PAGE), pageOf('一期'));
  expect(await (await asked?.answer)?.text()).toContain('一期');
  await asked?.settled();
  expect(site.asked).toEqual([]);
  expect(await site.paths(site.world.stores.read)).toEqual([PAGE]);
});

test('a line that hangs does not hang the reader: the copy is shown, and the page is kept when it comes', async () => {
  const site = fakeWorld();
  site.answers.set(PAGE, () => pageOf('旧'));
  await read(site, PAGE);
  let come = (_: Response): void => undefined;
  site.answers.set(PAGE, () => new Promise((resolve) => (come = resolve)));
  const asked = ask(site, requestOf(PAGE));
  await settle();
  site.hurry();
  expect(await (await asked?.answer)?.text()).toContain('旧');
  come(pageOf('新'));
  await asked?.settled();
  site.answers.clear();
  expect(await read(site, PAGE)).toContain('新');
});

test('without a copy a slow page is waited for, and in the end the page for a missing connection comes', async () => {
  const site = fakeWorld();
  const { world } = site;
  await keep(world, world.stores.shell('v1'), '/offline/', pageOf('离线阅读'));
  await keep(world, world.stores.shell('v1'), '/en/offline/', pageOf('Offline'));
  site.answers.set(PAGE, () => new Promise(() => undefined));
  const asked = ask(site, requestOf(PAGE));
  await settle();
  site.hurry();
  await settle();
  site.hurry();
  expect(await (await asked?.answer)?.text()).toContain('离线阅读');
  site.answers.clear();
  expect(await read(site, '/en/projects/mosn/')).toContain('Offline');
  expect(await read(site, '/zh-hant/projects/mosn/')).toContain('离线阅读');
});

test('a server that cannot answer is worse than a copy, and better than nothing', async () => {
  const site = fakeWorld();
  site.answers.set(PAGE, () => pageOf('一期'));
  await read(site, PAGE);
  const down = () =>
    new Response('down', { status: 503, headers: { 'Content-Type': 'text/html' } });
  for (const path of [PAGE, '/about/']) site.answers.set(path, down);
  expect(await read(site, PAGE)).toContain('一期');
  expect(await read(site, '/about/')).toBe('down');
  expect(await site.paths(site.world.stores.read)).toEqual([PAGE]);
});

test('what is missing, led elsewhere or no page is handed on and not kept', async () => {
  const site = fakeWorld();
  const gone = { status: 404, headers: { 'Content-Type': 'text/html' } };
  site.answers.set('/gone/', () => new Response('404', gone));
  site.answers.set(
    '/moved/',
    () => new Response(null, { status: 308, headers: { Location: '/' } }),
  );
  site.answers.set(
    '/text/',
    () => new Response('x', { headers: { 'Content-Type': 'text/plain' } }),
  );
  site.answers.set('/portal/', () => {
    const other = pageOf('Log in');
    Object.defineProperty(other, 'redirected', { value: true });
    Object.defineProperty(other, 'url', { value: `${ORIGIN}/sofa/login/` });
    return other;
  });
  for (const path of ['/gone/', '/moved/', '/text/', '/portal/']) await read(site, path);
  expect(await site.paths(site.world.stores.read)).toEqual([]);
});

test('an address without its slash leads to the copy of the page, with its query', async () => {
  const site = fakeWorld();
  site.answers.set(PAGE, () => pageOf('一期'));
  await read(site, PAGE);
  site.answers.clear();
  const response = await ask(site, requestOf(PAGE.slice(0, -1)))?.answer;
  expect(response?.status).toBe(302);
  expect(response?.headers.get('Location')).toBe(`${ORIGIN}/sofa${PAGE}`);
});

test.each([
  ['programs', '/api/search?q=a', {}],
  ['assistants', '/mcp', {}],
  ['what is sent', PAGE, { method: 'POST' }],
  ['a part', '/assets/page-AAAAAAAA.js', { mode: 'no-cors', headers: { Range: 'bytes=0-1' } }],
  ['a picture without a hash', '/icon.svg', { mode: 'no-cors' }],
  ['a page that is fetched ahead', PAGE, { mode: 'no-cors' }],
])('%s: the request goes its way', (_, path, how) => {
  expect(ask(fakeWorld(), requestOf(path, how))).toBe(null);
});

test('other sites, of this origin as well, are none of its business', () => {
  const site = fakeWorld();
  for (const url of ['https://example.org/assets/a.js', `${ORIGIN}/other/`, `${ORIGIN}/sofa-2/`]) {
    const request = new Request(url);
    Object.defineProperty(request, 'mode', { value: 'navigate' });
    expect(ask(site, request), url).toBe(null);
  }
});

test('a file with a hash is asked for once', async () => {
  const site = fakeWorld();
  const path = '/assets/palette-AAAAAAAA.js';
  site.answers.set(path, 'palette');
  for (let times = 0; times < 2; times += 1) {
    const asked = ask(site, requestOf(path, { mode: 'cors' }));
    expect(await (await asked?.answer)?.text()).toBe('palette');
    await asked?.settled();
  }
  expect(site.asked).toEqual([path]);
  expect(await site.paths(site.world.stores.files)).toEqual([path]);
});

test('the list of search documents is as new as can be had, and a copy when it cannot', async () => {
  const site = fakeWorld();
  const get = async (): Promise<string | undefined> => {
    const asked = ask(site, requestOf(searchManifestPath, { mode: 'cors' }));
    const text = await (await asked?.answer)?.text();
    await asked?.settled();
    return text;
  };
  site.answers.set(searchManifestPath, '{"shards":[]}');
  expect(await get()).toBe('{"shards":[]}');
  site.answers.clear();
  expect(await get()).toBe('{"shards":[]}');
});

test('a full device breaks no page, and makes room for the next', async () => {
  const site = fakeWorld();
  site.answers.set(PAGE, () => pageOf('一期'));
  site.fill(true);
  expect(await read(site, PAGE)).toContain('一期');
  expect(await site.paths(site.world.stores.read)).toEqual([]);
});

test('what was read longest ago goes first, by number and by bytes', async () => {
  const site = fakeWorld();
  const { world } = site;
  for (const name of ['a', 'b', 'c', 'd']) {
    await keep(world, world.stores.read, `/projects/${name}/`, pageOf(name, 'x'.repeat(1000)));
  }
  await keep(world, world.stores.read, '/projects/a/', pageOf('a'));
  await dropOldest(world, { count: 3, bytes: 1e6 });
  expect(await site.paths(world.stores.read)).toEqual([
    ...['/projects/c/', '/projects/d/', '/projects/a/'],
  ]);
  await dropOldest(world, { count: READ_COUNT, bytes: 1500 });
  expect(await site.paths(world.stores.read)).toEqual(['/projects/d/', '/projects/a/']);
});

test('a copy says what the page is called and how large it is, and nothing of how it came', async () => {
  const { world } = fakeWorld();
  const headers = { 'Content-Type': 'text/html', 'Content-Encoding': 'br', Vary: 'Accept' };
  const sent = new Response('<title>锁 &amp; 链</title>', { headers });
  await keep(world, world.stores.read, PAGE, sent);
  const cache = await world.caches.open(world.stores.read);
  const copy = await cache.match(`${ORIGIN}/sofa${PAGE}`);
  expect(decodeURIComponent(copy?.headers.get(KEPT_TITLE) ?? '')).toBe('锁 &amp; 链');
  expect(copy?.headers.get('X-Kept-Bytes')).toBe('28');
  expect([copy?.headers.get('Content-Encoding'), copy?.headers.get('Vary')]).toEqual([null, null]);
});

test('what is there is not fetched again, unless it is to be new', async () => {
  const site = fakeWorld();
  site.answers.set('/about/', () => pageOf('关于'));
  const store = site.world.stores.latest;
  for (const anew of [false, false, true]) await fetchInto(site.world, store, '/about/', { anew });
  expect(site.asked).toHaveLength(2);
});
