import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byMonth, byYear, groupBy } from './groups.ts';

test('groups by year in the order things come in', () => {
  const items = ['2023-02-24', '2023-01-06', '2021-12-31'].map((date) => ({ date }));
  expect(byYear(items)).toEqual([
    { year: '2023', items: items.slice(0, 2) },
    { year: '2021', items: items.slice(2) },
  ]);
});

test('groups one year by month', () => {
  const items = ['2023-10-06', '2023-09-29', '2023-09-01'].map((date) => ({ date }));
  expect(byMonth(items).map(({ month, items: some }) => [month, some.length])).toEqual([
    [10, 1],
    [9, 2],
  ]);
});

test('no item is lost or doubled', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const groups = groupBy(numbers, (number) => number % 7);
      expect(groups.flatMap(([, items]) => items).sort()).toEqual([...numbers].sort());
      expect(new Set(groups.map(([key]) => key)).size).toBe(groups.length);
    }),
  );
});
