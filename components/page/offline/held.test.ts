import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keep, removeAll } from '#lib/offline/copies.ts';
import { fakeWorld, pageOf } from '#lib/offline/test-support/world.ts';
import { lookAtAll, pagesOf, sizeOf, yearNote } from './held.ts';

beforeEach(() => void vi.stubGlobal('DOMParser', new Window().DOMParser));
afterEach(() => void vi.unstubAllGlobals());

const WEEKLY = /^\/weekly\/(\d{4}-\d\d-\d\d)\/$/;

async function shelf() {
  const { world } = fakeWorld();
  const { read, latest, files, shell, year } = world.stores;
  const page = (store: string, path: string, title: string) =>
    keep(world, store, path, pageOf(`${title} | SOFA Weekly`));
  await page(read, '/weekly/2023-02-24/', '锁 &amp; 链');
  await page(latest, '/weekly/2023-03-03/', '新的一期');
  await page(latest, '/weekly/2023-02-24/', '锁 &amp; 链');
  await page(read, '/en/weekly/2023-03-03/', 'New');
  await page(shell('v1'), '/offline/', '离线阅读');
  await page(year('2021', ''), '/weekly/2021-08-13/', '老的一期');
  await keep(world, files, '/assets/page-AAAAAAAA.js', new Response('12345'));
  const note = { file: '2021.aa.json', bytes: 5_000_000, isWhole: true };
  await keep(world, year('2021', ''), yearNote, new Response(JSON.stringify(note)));
  await world.caches.open('of another site');
  return world;
}

test('weeklies that are kept, newest first, each once, by their titles', async () => {
  const world = await shelf();
  const held = await lookAtAll(world);
  const pages = pagesOf(held, WEEKLY, '');
  expect(pages.map(({ path, title, isRead }) => [path, title, isRead])).toEqual([
    ['/weekly/2023-03-03/', '新的一期', true],
    ['/weekly/2023-02-24/', '锁 & 链', true],
    ['/weekly/2021-08-13/', '老的一期', false],
  ]);
  expect(pagesOf(held, WEEKLY, '/en')[0]?.path).toBe('/en/weekly/2023-03-03/');
});

test('what it takes up, years by what was noted of them', async () => {
  const world = await shelf();
  const { space, years } = await lookAtAll(world);
  expect(space).toBeGreaterThan(5_000_000);
  expect(space).toBeLessThan(5_002_000);
  expect([...years.keys()]).toEqual([world.stores.year('2021', '')]);
});

test('everything goes, and nothing of another site', async () => {
  const world = await shelf();
  await removeAll(world);
  expect(await world.caches.keys()).toEqual(['of another site']);
});

test.each([
  [0, '0 B'],
  [45_300, '45 kB'],
  [3_440_000, '3.4 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeOf(bytes)).toBe(text);
});
