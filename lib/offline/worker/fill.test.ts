import { beforeEach, expect, test } from 'vitest';
import { type OfflineList, listPath } from '../names.ts';
import { type FakeWorld, fakeWorld, pageOf } from '../test-support/world.ts';
import { activate, fill, install } from './fill.ts';

const listOf = (version: string): OfflineList => ({
  ...{ version, first: ['/offline/', `/assets/page-${version}AAAAAA.js`] },
  later: ['/search/', `/assets/palette-${version}AAAAA.js`, '/search-data/manifest.json'],
  ...{ latest: ['/', '/weekly/2023-02-24/'], years: [] },
});

/** Puts a version of the site in place. */
function publish(site: FakeWorld, version: string): void {
  const list = listOf(version);
  site.answers.set(listPath, JSON.stringify(list));
  for (const path of [...list.first, ...list.later]) {
    site.answers.set(path, () =>
      path.endsWith('/') ? pageOf(path) : new Response(`${version} ${path}`),
    );
  }
  for (const path of ['/', '/weekly/2023-02-24/', '/en/', '/en/weekly/2023-02-24/']) {
    site.answers.set(path, () => pageOf(path, `<script src="/sofa${list.first[1]}"></script>`));
  }
}

let site: FakeWorld;
beforeEach(() => {
  site = fakeWorld('/sofa/', 'V1');
  publish(site, 'V1');
});

const { files, latest, shell } = fakeWorld().world.stores;

test('it begins with the pages for a missing connection, and no more', async () => {
  await install(site.world);
  expect(await site.paths(shell('V1'))).toEqual(['/offline/']);
  expect(await site.paths(files)).toEqual(['/assets/page-V1AAAAAA.js']);
});

test.each([
  ['another version is being put in place', () => publish(site, 'V2')],
  [
    'a file is missing',
    () => site.answers.set('/assets/page-V1AAAAAA.js', () => new Response('', { status: 404 })),
  ],
  ['there is no connection', () => site.answers.clear()],
])('it does not begin where %s', async (_, happens) => {
  happens();
  await expect(install(site.world)).rejects.toThrow();
});

test('then come search and the newest weeklies in the language of the page, and the page', async () => {
  site.answers.set('/en/about/', () => pageOf('About'));
  await install(site.world);
  await fill(site.world, '/en', '/en/about/');
  expect(await site.paths(latest)).toEqual(['/en/', '/en/weekly/2023-02-24/']);
  expect(await site.paths(site.world.stores.read)).toEqual(['/en/about/']);
  expect(await site.paths(files)).toContain('/assets/palette-V1AAAAA.js');
  expect(await site.paths(shell('V1'))).toEqual([
    ...['/offline/', '/search/', '/search-data/manifest.json', listPath],
  ]);
});

test('nothing is fetched for another version', async () => {
  await install(site.world);
  publish(site, 'V2');
  site.asked.length = 0;
  await fill(site.world, '', '/');
  expect(site.asked).toEqual([listPath]);
});

test('files stay while a page that is kept names them, or the version before did', async () => {
  await install(site.world);
  await fill(site.world, '', '/');
  // An old page that was read, whose script loads another.
  const store = await site.world.caches.open(site.world.stores.read);
  await store.put(
    'https://weekly.example/sofa/old/',
    pageOf('旧', '<script src="/sofa/assets/page-OLDAAAAA.js">'),
  );
  const kept = await site.world.caches.open(files);
  const address = (name: string): string => `https://weekly.example/sofa/assets/${name}`;
  await kept.put(address('page-OLDAAAAA.js'), new Response('import("./palette-OLDAAAAA.js")'));
  await kept.put(address('palette-OLDAAAAA.js'), new Response(''));
  await kept.put(address('page-FORGOTTN.js'), new Response(''));

  const next = { ...site.world, version: 'V2' };
  publish(site, 'V2');
  await install(next);
  await activate(next);
  await fill(next, '', '/');
  const names = (await site.paths(files)).map((path) => path.slice('/assets/'.length));
  expect(names.toSorted()).toEqual([
    ...['page-OLDAAAAA.js', 'page-V1AAAAAA.js', 'page-V2AAAAAA.js'],
    ...['palette-OLDAAAAA.js', 'palette-V1AAAAA.js', 'palette-V2AAAAA.js'],
  ]);
  // And no longer.
  const last = { ...site.world, version: 'V3' };
  publish(site, 'V3');
  await site.world.caches.delete(site.world.stores.read);
  await install(last);
  await activate(last);
  await fill(last, '', '/');
  expect((await site.paths(files)).join()).not.toMatch(/V1|OLD/);
  expect(await site.world.caches.keys()).not.toContain(shell('V1'));
});

test('weeklies that are no longer the newest go', async () => {
  await fill(site.world, '', '/');
  await fill(site.world, '/en', '/en/');
  expect(await site.paths(latest)).toEqual(['/en/', '/en/weekly/2023-02-24/']);
});
