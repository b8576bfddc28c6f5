import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { OfflineList, YearFiles } from '../names.ts';
import { type OfflineSource, writeOfflineExport, writeOfflineServer } from './write.ts';

const page = (css: string): string =>
  `<link rel="stylesheet" href="/sofa/_next/static/${css}.css"><script src="/sofa/assets/page-AAAAAAAA.js">`;

/** What a small site serves, by address. */
const SITE: Readonly<Record<string, string>> = {
  '/': page('all'),
  '/offline/': page('all'),
  '/en/offline/': page('all'),
  '/search/': `${page('search')}<script src="/sofa/_next/static/app.js">`,
  '/en/search/': page('search'),
  '/weekly/': page('all'),
  '/weekly/latest/': page('all'),
  ...Object.fromEntries(
    ['2022-12-30', '2023-02-10', '2023-02-17', '2023-02-24'].flatMap((date) => [
      [`/weekly/${date}/`, `${page('weekly')}${date}`],
      [`/en/weekly/${date}/`, `${page('weekly')}${date} en`],
    ]),
  ),
  '/weekly/2023-02-24/share/': page('share'),
  '/questions/2023-02-24-2/': page('question'),
  '/questions/2022-12-30-1/': page('question'),
  '/questions/year/2023/': page('all'),
  '/_next/static/all.css': 'a',
  '/_next/static/search.css': 's',
  '/_next/static/weekly.css': 'w',
  '/_next/static/question.css': 'q',
  '/_next/static/app.js': 'app',
  '/assets/page-AAAAAAAA.js': 'import("palette-BBBBBBBB.js");import("editor-CCCCCCCC.js")',
  '/assets/palette-BBBBBBBB.js': 'p',
  '/assets/editor-CCCCCCCC.js': 'e',
  '/search-data/manifest.json': JSON.stringify({
    shards: [
      { file: '2023.aaaaaaaaaa.json', year: '2023', bytes: 100 },
      { file: '2022.bbbbbbbbbb.json', year: '2022', bytes: 100 },
    ],
    words: 'words.cccccccccc.json',
  }),
  '/search-data/2023.aaaaaaaaaa.json': '{}',
  '/search-data/2022.bbbbbbbbbb.json': '{}',
  '/search-data/words.cccccccccc.json': '{}',
};

const source = (isOn = true, worker = 'worker'): OfflineSource => ({
  ...{ isOn, base: '/sofa' },
  worker: { source: worker, of: (version) => `${worker} ${version}` },
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'weekly-offline-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

function put(path: string, body: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
}

/** The site as an export. */
function exported(): string {
  const made = folder();
  for (const [address, body] of Object.entries(SITE)) {
    put(join(made, address.endsWith('/') ? `${address}index.html` : address), body);
  }
  return made;
}

/** The site as a server has it. */
function built(): string {
  const made = folder();
  for (const [address, body] of Object.entries(SITE)) {
    if (address.startsWith('/_next/')) put(join(made, address.replace('/_next', '')), body);
    else if (address === '/') put(join(made, 'server/app/index.html'), body);
    else if (address.endsWith('/')) put(join(made, `server/app${address.slice(0, -1)}.html`), body);
    else put(join(made, `server/app${address}.body`), body);
  }
  const route = { initialRevalidateSeconds: false, routeType: 'route', srcRoute: '/feed.xml' };
  put(
    join(made, 'prerender-manifest.json'),
    JSON.stringify({ version: 4, routes: { '/feed.xml': route } }),
  );
  return made;
}

const readList = (path: string): OfflineList =>
  JSON.parse(readFileSync(path, 'utf8')) as OfflineList;

test('the list names what is served: the shell first, then search, then the newest weeklies', () => {
  const site = exported();
  writeOfflineExport(site, source());
  const list = readList(join(site, 'offline-data/list.json'));
  expect(list.first).toEqual([
    ...['/offline/', '/en/offline/', '/_next/static/all.css', '/assets/page-AAAAAAAA.js'],
  ]);
  expect(list.later.slice(0, 5)).toEqual([
    ...['/assets/palette-BBBBBBBB.js', '/search/', '/en/search/'],
    ...['/_next/static/search.css', '/_next/static/app.js'],
  ]);
  expect(list.later).toContain('/search-data/manifest.json');
  expect(list.later.join()).not.toContain('editor');
  expect(list.latest).toEqual([
    ...['/', '/weekly/', '/weekly/latest/'],
    ...['/weekly/2023-02-24/', '/weekly/2023-02-17/', '/weekly/2023-02-10/'],
  ]);
  for (const path of [...list.first, ...list.later, ...list.latest]) {
    expect(Object.keys(SITE), path).toContain(path);
  }
  expect(readFileSync(join(site, 'sw.js'), 'utf8')).toBe(`worker ${list.version}`);
});

test('a year is its weeklies, questions and lists, with their files and search documents', () => {
  const site = exported();
  writeOfflineExport(site, source());
  const { years } = readList(join(site, 'offline-data/list.json'));
  expect(years.map(({ year, weeklies, questions }) => [year, weeklies, questions])).toEqual([
    ['2023', 3, 1],
    ['2022', 1, 1],
  ]);
  const [newest] = years;
  const { pages, files } = JSON.parse(
    readFileSync(join(site, 'offline-data', newest?.file ?? ''), 'utf8'),
  ) as YearFiles;
  expect(pages).toEqual([
    ...['/weekly/2023-02-24/', '/weekly/2023-02-17/', '/weekly/2023-02-10/'],
    ...['/questions/year/2023/', '/questions/2023-02-24-2/'],
  ]);
  expect(files.toSorted()).toEqual([
    ...['/_next/static/all.css', '/_next/static/question.css', '/_next/static/weekly.css'],
    ...['/assets/page-AAAAAAAA.js', '/assets/palette-BBBBBBBB.js'],
    ...['/search-data/2023.aaaaaaaaaa.json', '/search-data/words.cccccccccc.json'],
  ]);
  const size = (paths: string[]) => paths.reduce((sum, path) => sum + (SITE[path] ?? '').length, 0);
  expect(newest?.bytes).toEqual({
    '': size([...pages, ...files]),
    '/en': size([...pages.map((path) => `/en${path}`), ...files]),
  });
});

test('equal builds give equal bytes, in both ways to serve; a second run changes nothing', () => {
  const [first, second, server] = [exported(), exported(), built()];
  const caching = { revalidated: 'again', immutable: 'for ever' };
  for (const site of [first, second, second]) writeOfflineExport(site, source());
  for (let times = 0; times < 2; times += 1) writeOfflineServer(server, source(), caching);
  const bytes = (site: string, below = '', ending = '') =>
    [
      'sw.js',
      ...readdirSync(join(first, 'offline-data')).map((name) => `offline-data/${name}`),
    ].map((name) => readFileSync(join(site, below, name + ending), 'utf8'));
  expect(bytes(second)).toEqual(bytes(first));
  expect(bytes(server, 'server/app', '.body')).toEqual(bytes(first));
  expect(readdirSync(join(server, 'server/app/offline-data'))).toHaveLength(3);
});

test('a server may send it: the worker is asked for each time, what has a hash is kept', () => {
  const server = built();
  writeOfflineServer(server, source(), { revalidated: 'again', immutable: 'for ever' });
  const { routes } = JSON.parse(readFileSync(join(server, 'prerender-manifest.json'), 'utf8')) as {
    routes: Record<string, { initialHeaders?: object; routeType: string }>;
  };
  expect(routes['/sw.js']).toMatchObject({
    routeType: 'route',
    initialHeaders: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'again' },
  });
  const year = Object.keys(routes).find((route) => /\/2023\.[0-9a-f]+\.json$/.test(route)) ?? '';
  expect(routes[year]?.initialHeaders).toMatchObject({ 'cache-control': 'for ever' });
  expect(routes['/feed.xml']).not.toHaveProperty('initialHeaders');
});

test('another page of a year makes another file of it, and no other version; another script does', () => {
  const site = exported();
  writeOfflineExport(site, source());
  const before = readList(join(site, 'offline-data/list.json'));
  put(join(site, 'weekly/2023-02-24/index.html'), `${page('weekly')}mended`);
  writeOfflineExport(site, source());
  const after = readList(join(site, 'offline-data/list.json'));
  expect(after.version).toBe(before.version);
  expect(after.years[0]?.file).not.toBe(before.years[0]?.file);
  expect(after.years[1]?.file).toBe(before.years[1]?.file);
  expect(existsSync(join(site, 'offline-data', before.years[0]?.file ?? ''))).toBe(false);
  writeOfflineExport(site, source(true, 'another worker'));
  expect(readList(join(site, 'offline-data/list.json')).version).not.toBe(before.version);
});

test('a site that is not kept offline has the worker that leaves, and no list', () => {
  const site = exported();
  writeOfflineExport(site, source());
  writeOfflineExport(site, source(false, 'leave'));
  expect(readFileSync(join(site, 'sw.js'), 'utf8')).toBe('leave ');
  expect(readdirSync(join(site, 'offline-data'))).toEqual([]);
});

test('a build that lacks what the list needs is told by name', () => {
  const site = exported();
  rmSync(join(site, 'search-data/manifest.json'));
  expect(() => writeOfflineExport(site, source())).toThrow('/search-data/manifest.json 不在构建里');
});
