import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentPage } from '#lib/built/test-support/pages.ts';
import type { Gathered } from './gather.ts';
import { placeDrawn, placeRest } from './place.ts';

let dir = '';
let base = '';
let folder = '';

const footer = (line: string): string => `<div class="footer-end"><span>${line}</span></div>`;
const page = { routeType: 'page', initialRevalidateSeconds: false };
const file = (type: string) => ({
  routeType: 'route',
  initialRevalidateSeconds: false,
  initialHeaders: { 'content-type': type },
});
const routes = {
  '/': page,
  '/kept': page,
  '/changed': page,
  '/gone': page,
  '/_not-found': { ...page, initialStatus: 404 },
  '/zh-hant/kept': page,
  '/icon.svg': file('image/svg+xml'),
  '/robots.txt': file('text/plain'),
  '/cards/kept.png': file('image/png'),
  '/cards/gone.png': file('image/png'),
  '/sw.js': file('text/javascript'),
  '/offline-data/list.json': file('application/json'),
};

function put(name: string, text: string): void {
  mkdirSync(dirname(join(base, name)), { recursive: true });
  writeFileSync(join(base, name), text);
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'place-'));
  [base, folder] = [join(dir, 'base'), join(dir, 'new')];
  mkdirSync(folder);
  for (const [route, { routeType }] of Object.entries(routes)) {
    const name = route === '/' ? '/index' : route;
    put(
      `server/app${name}.${routeType === 'page' ? 'html' : 'body'}`,
      `${route} ${footer('共 1 期')}`,
    );
  }
  put('prerender-manifest.json', JSON.stringify({ version: 4, routes }));
  for (const name of ['static/a.css', 'server/serve.mjs', 'pictures/a.png', 'BUILD_ID'])
    put(name, name);
});
afterEach(() => rmSync(dir, { recursive: true }));

const drawn = (text: string, status = 200) => ({ status, headers: {}, body: Buffer.from(text) });

function found(more: Partial<Gathered> = {}): Gathered {
  return {
    pages: new Map([
      ['/', 'a'],
      ['/kept/', 'b'],
      ['/changed/', 'c'],
      ['/new/', 'd'],
    ]),
    files: new Map([
      ['/cards/kept.png', 'e'],
      ['/cards/new.png', 'f'],
    ]),
    made: new Map([['/cards/new.png', { headers: { 'content-type': 'image/png' }, body: 'AQI=' }]]),
    drawn: new Map([
      ['/changed/', drawn(documentPage)],
      ['/new/', drawn(documentPage)],
      ['/_not-found/', drawn(documentPage, 404)],
      ['/robots.txt', drawn('User-Agent: *')],
    ]),
    sample: [],
    footers: new Map([['zh', '共 2 期']]),
    ...more,
  };
}

const keys = {
  sources: 's',
  pages: { '/': 'a', '/kept/': 'b', '/changed/': 'x', '/gone/': 'y' },
  files: { '/cards/kept.png': 'e', '/cards/gone.png': 'z' },
};

const place = (assertWhole = (): void => undefined) => ({
  ...{ base, keys, folder, basePath: '', assertWhole },
  kindOf: () => 'document' as const,
});
const app = (name: string): string => join(folder, 'server/app', name);
const text = (name: string): string => readFileSync(app(name), 'utf8');

test('what stays is the base’s own, with the new line in its footer; what was drawn is finished', () => {
  const { kept } = placeDrawn(found(), place());
  expect(text('index.html')).toBe(`/ ${footer('共 2 期')}`);
  expect(text('kept.html')).toBe(`/kept ${footer('共 2 期')}`);
  expect(text('changed.html')).toContain('Content-Security-Policy');
  expect(text('new.html')).toBe(text('changed.html'));
  expect(text('robots.txt.body')).toBe('User-Agent: *');
  expect([...readFileSync(app('cards/new.png.body'))]).toEqual([1, 2]);
  // One file under two names: the same number.
  const card = 'server/app/cards/kept.png.body';
  expect(statSync(join(folder, card)).ino).toBe(statSync(join(base, card)).ino);
  expect(kept.sort()).toEqual([card, 'server/app/icon.svg.body']);
});

test('what is not there any more goes, and what is made of finished pages is made again', () => {
  placeDrawn(found(), place());
  for (const name of ['gone.html', 'cards/gone.png.body', 'zh-hant/kept.html', 'sw.js.body']) {
    expect(existsSync(app(name)), name).toBe(false);
  }
  const list = JSON.parse(readFileSync(join(folder, 'prerender-manifest.json'), 'utf8')) as {
    routes: Record<string, object>;
  };
  expect(Object.keys(list.routes).sort()).toEqual([
    ...['/', '/_not-found', '/cards/kept.png', '/cards/new.png', '/changed', '/icon.svg'],
    ...['/kept', '/new', '/robots.txt'],
  ]);
  expect(list.routes['/_not-found']).toMatchObject({ initialStatus: 404 });
  expect(list.routes['/new']).toEqual(page);
  expect(list.routes['/cards/new.png']).toEqual(file('image/png'));
  // The base is as it was.
  expect(readFileSync(join(base, 'server/app/kept.html'), 'utf8')).toContain('共 1 期');
});

test.each<[string, () => Partial<Gathered>, string]>([
  [
    'a page that is not as expected',
    () => ({ drawn: new Map([['/new/', drawn('<p>')]]) }),
    '没有 <head>',
  ],
  ['a file that nobody has', () => ({ made: new Map() }), '/cards/new.png 没有变'],
])('%s is a fault of the whole', (_, more, message) => {
  expect(() => placeDrawn(found(more()), place())).toThrow(message);
});

test('a page of the base that was damaged is told, not taken', () => {
  const damaged = (): never => {
    throw new Error('damaged');
  };
  expect(() => placeDrawn(found(), place(damaged))).toThrow('damaged');
});

test('the rest of the base comes along, but for what the new build has itself', () => {
  const names = placeRest(base, folder, (name) =>
    ['BUILD_ID', 'prerender-manifest.json'].includes(name),
  );
  expect(names.sort()).toEqual(['server/serve.mjs', 'static/a.css']);
  expect(existsSync(join(folder, 'static/a.css'))).toBe(true);
  expect(existsSync(join(folder, 'pictures'))).toBe(false);
});
