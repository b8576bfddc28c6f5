import { expect, test } from 'vitest';
import type { OfflineYear } from '#lib/offline/names.ts';
import { type FakeWorld, fakeWorld, pageOf } from '#lib/offline/test-support/world.ts';
import { type YearNote, yearNote } from './held.ts';
import { keepYear } from './keep-year.ts';

const entryOf = (file: string): OfflineYear => ({
  ...{ year: '2021', weeklies: 1, questions: 1, bytes: { '': 10, '/en': 10 } },
  file,
});
const PAGES = ['/weekly/2021-08-13/', '/questions/2021-08-13-1/'];
const FILES = ['/assets/page-AAAAAAAA.js', '/search-data/2021.aaaaaaaaaa.json'];

function siteWith(file: string, pages = PAGES): FakeWorld {
  const site = fakeWorld();
  publish(site, file, pages);
  return site;
}

function publish(site: FakeWorld, file: string, pages: readonly string[]): void {
  site.answers.set(`/offline-data/${file}`, JSON.stringify({ pages, files: FILES }));
  for (const path of pages) site.answers.set(path, () => pageOf(`${file} ${path}`));
  for (const path of pages) site.answers.set(`/en${path}`, () => pageOf(`en ${path}`));
  for (const path of FILES) site.answers.set(path, path);
}

async function noteOf({ world }: FakeWorld, language = ''): Promise<YearNote> {
  const cache = await world.caches.open(world.stores.year('2021', language));
  const note = await cache.match(`${world.origin}/sofa${yearNote}`);
  return (await note?.json()) as YearNote;
}

const silent = { language: '', before: undefined, onProgress: () => undefined };
const signal = new AbortController().signal;

test('a year is kept whole, with how far it is and what it takes up', async () => {
  const site = siteWith('2021.aa.json');
  const shares: number[] = [];
  const onProgress = (share: number): void => void shares.push(share);
  const ended = await keepYear(site.world, entryOf('2021.aa.json'), {
    ...silent,
    signal,
    onProgress,
  });
  expect(ended).toBe('whole');
  expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  const paths = await site.paths(site.world.stores.year('2021', ''));
  expect(paths.toSorted()).toEqual([yearNote, ...PAGES, ...FILES].toSorted());
  const { bytes, ...note } = await noteOf(site);
  expect(note).toEqual({ file: '2021.aa.json', isWhole: true });
  expect(bytes).toBeGreaterThan(200);
});

test('an English reader keeps the English pages, beside others', async () => {
  const site = siteWith('2021.aa.json');
  await keepYear(site.world, entryOf('2021.aa.json'), { ...silent, signal, language: '/en' });
  const paths = await site.paths(site.world.stores.year('2021', '/en'));
  expect(paths).toContain('/en/weekly/2021-08-13/');
  expect(await site.paths(site.world.stores.year('2021', ''))).toEqual([]);
});

test('what was cut off goes on where it was', async () => {
  const site = siteWith('2021.aa.json');
  site.answers.delete('/questions/2021-08-13-1/');
  const entry = entryOf('2021.aa.json');
  expect(await keepYear(site.world, entry, { ...silent, signal })).toBe('cut');
  const before = await noteOf(site);
  expect(before.isWhole).toBe(false);
  publish(site, '2021.aa.json', PAGES);
  site.asked.length = 0;
  expect(await keepYear(site.world, entry, { ...silent, signal, before })).toBe('whole');
  expect(site.asked).toEqual(['/offline-data/2021.aa.json', '/questions/2021-08-13-1/']);
});

test('a newer year takes the place of what is kept, and what is gone goes', async () => {
  const site = siteWith('2021.aa.json');
  await keepYear(site.world, entryOf('2021.aa.json'), { ...silent, signal });
  const before = await noteOf(site);
  publish(site, '2021.bb.json', PAGES.slice(0, 1));
  await keepYear(site.world, entryOf('2021.bb.json'), { ...silent, signal, before });
  const store = site.world.stores.year('2021', '');
  expect(await site.paths(store)).not.toContain('/questions/2021-08-13-1/');
  const cache = await site.world.caches.open(store);
  const page = await cache.match(`${site.world.origin}/sofa/weekly/2021-08-13/`);
  expect(await page?.text()).toContain('2021.bb.json');
});

test('a page that has gone since is passed over; a full device is said', async () => {
  const site = siteWith('2021.aa.json');
  site.answers.set('/weekly/2021-08-13/', () => new Response('', { status: 404 }));
  const entry = entryOf('2021.aa.json');
  expect(await keepYear(site.world, entry, { ...silent, signal })).toBe('whole');
  const small = siteWith('2021.aa.json');
  small.fill(true);
  expect(await keepYear(small.world, entry, { ...silent, signal })).toBe('full');
});

test('whoever stops it is not told of a lost connection', async () => {
  const site = siteWith('2021.aa.json');
  const controller = new AbortController();
  site.answers.set('/weekly/2021-08-13/', () => {
    controller.abort();
    throw new DOMException('stopped', 'AbortError');
  });
  const how = { ...silent, signal: controller.signal };
  expect(await keepYear(site.world, entryOf('2021.aa.json'), how)).toBe('cancelled');
});
