import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKinds, routeOfFile } from './kinds.ts';

/** Part of what a build writes, and a page that stands in no group. */
const routes = {
  '/(applications)/search/page': '/search',
  '/(documents)/page': '/',
  '/(documents)/projects/[slug]/[...list]/page': '/projects/[slug]/[...list]',
  '/(documents)/projects/[slug]/page': '/projects/[slug]',
  '/(documents)/projects/page': '/projects',
  '/(documents)/questions/[id]/page': '/questions/[id]',
  '/_global-error/page': '/_global-error',
  '/_not-found/page': '/_not-found',
  '/assets/[file]/route': '/assets/[file]',
  '/icon.svg/route': '/icon.svg',
  '/stray/page': '/stray',
};

let build = '';
beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'weekly-kinds-'));
});
afterEach(() => rmSync(build, { recursive: true }));

/** Kinds of a build with these routes. */
function kindsOf(manifest: unknown): ReturnType<typeof readKinds> {
  writeFileSync(join(build, 'app-path-routes-manifest.json'), JSON.stringify(manifest));
  return readKinds(build);
}

test.each([
  ['/', 'document'],
  ['/projects', 'document'],
  ['/projects/mosn', 'document'],
  ['/projects/mosn/questions', 'document'],
  ['/projects/mosn/questions/2', 'document'],
  ['/questions/2023-02-24-2', 'document'],
  ['/_not-found', 'document'],
  ['/search', 'application'],
  ['/stray', null],
  ['/_global-error', null],
  ['/questions', null],
  ['/questions/2023-02-24-2/more', null],
  ['/searching', null],
  ['/(documents)', null],
])('the page at %s is: %s', (route, kind) => {
  expect(kindsOf(routes)(route)).toBe(kind);
});

test('files that are no pages are not told of', () => {
  const kindOf = kindsOf({ ...routes, '/(documents)/feed/route': '/feed' });
  const kinds = ['/assets/page-1.js', '/icon.svg', '/feed'].map(kindOf);
  expect(kinds).toEqual([null, null, null]);
});

test('a point in an address is a point', () => {
  const kindOf = kindsOf({ '/(documents)/a.b/page': '/a.b' });
  expect([kindOf('/a.b'), kindOf('/axb')]).toEqual(['document', null]);
});

test.each([
  [['/(documents)/weekly/[date]/page', '/(applications)/weekly/latest/page']],
  [['/(applications)/weekly/latest/page', '/(documents)/weekly/[date]/page']],
])('a route that is written out goes before one that covers it: %j', (files) => {
  const kindOf = kindsOf(
    Object.fromEntries(files.map((file) => [file, file.replace(/\/\(\w+\)|\/page$/g, '')])),
  );
  expect([kindOf('/weekly/latest'), kindOf('/weekly/2023-02-24')]).toEqual([
    'application',
    'document',
  ]);
});

test('a group counts at the top only, where one look finds it', () => {
  expect(kindsOf({ '/inner/(documents)/a/page': '/inner/a' })('/inner/a')).toBe(null);
});

test('a build without the list, or with one of another form, is refused', () => {
  expect(() => readKinds(build)).toThrow('app-path-routes-manifest.json');
  expect(() => kindsOf({ routes: [] })).toThrow();
  expect(() => kindsOf(['/page'])).toThrow();
});

test.each([
  ['index.html', '/'],
  ['weekly/index.html', '/weekly'],
  ['weekly.html', '/weekly'],
  ['weekly/2023-02-24/index.html', '/weekly/2023-02-24'],
  ['weekly/2023-02-24.html', '/weekly/2023-02-24'],
  ['404.html', '/_not-found'],
  ['404/index.html', '/_not-found'],
  ['_not-found.html', '/_not-found'],
  ['_not-found/index.html', '/_not-found'],
  ['projects/404.html', '/projects/404'],
  ['projects/reindex.html', '/projects/reindex'],
])('the file %s is the page at %s', (name, route) => {
  expect(routeOfFile(name)).toBe(route);
});
