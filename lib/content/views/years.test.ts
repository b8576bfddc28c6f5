import { expect, test } from 'vitest';
import { model, question, release, weekly } from './test-support/model.ts';
import { tallyProjects, tallyWeeklies, listYear, yearsWithPage } from './years.ts';

const items = ['2023-02-24', '2023-01-06', '2021-12-31'].map((date) => ({ date }));
const counts = (some: readonly unknown[]) => [`${some.length} 期`];

test('the list shows its newest year, whose address is the list', () => {
  const shown = listYear('/weekly/', items, undefined, counts);
  expect(shown?.items).toEqual(items.slice(0, 2));
  expect(shown?.years).toEqual([
    { year: '2023', href: '/weekly/', counts: ['2 期'], current: true },
    { year: '2021', href: '/weekly/year/2021/', counts: ['1 期'], current: false },
  ]);
});

test('a year of its own; none for a year without anything', () => {
  const shown = listYear('/weekly/', items, '2021', counts);
  expect(shown?.items).toEqual(items.slice(2));
  expect(shown?.years.find(({ current }) => current)?.year).toBe('2021');
  expect(listYear('/weekly/', items, '2022', counts)).toBeNull();
  expect(listYear('/weekly/', [], undefined, counts)).toBeNull();
});

test('years with a page are those of the list', () => {
  expect(yearsWithPage(items)).toEqual([{ year: '2023' }, { year: '2021' }]);
  expect(yearsWithPage([])).toEqual([]);
});

const archive = model(
  [
    weekly('2022-03-04', {
      questions: [
        question('2022-03-04-1'),
        question('2022-03-04-2', { project: 'seata' }),
        question('2022-03-04-3', { project: 'mosn' }),
        question('2022-03-04-4', { project: 'mosn' }),
      ],
      releases: [release('mosn', '1.0.0', '2022-03-04'), release('bolt', '2.0', '2022-03-04')],
    }),
  ],
  ['mosn', 'seata', 'bolt'],
);

test('most first, what names no project last', () => {
  const tally = tallyProjects(
    archive,
    archive.weeklies.flatMap(({ questions }) => questions),
  );
  expect(tally.map(({ slug, count }) => [slug, count])).toEqual([
    ['mosn', 2],
    ['seata', 1],
    ['none', 1],
  ]);
});

test('a weekly counts by its questions; projects with releases alone are there as well', () => {
  expect(tallyWeeklies(archive, archive.weeklies).map(({ name, count }) => [name, count])).toEqual([
    ['MOSN', 2],
    ['SEATA', 1],
    ['未标注', 1],
    ['BOLT', 0],
  ]);
});
