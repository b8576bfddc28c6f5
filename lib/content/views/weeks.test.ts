import { expect, test } from 'vitest';
import { weekly } from './test-support/model.ts';
import { WEEKS, heatOf, weekOfYear, weeksOfYear } from './weeks.ts';

test('weeks run from 1 January in sevens', () => {
  expect(weekOfYear('2023-01-01')).toBe(0);
  expect(weekOfYear('2023-01-08')).toBe(1);
  expect(weekOfYear('2023-12-31')).toBe(52);
  expect(weekOfYear('2020-12-31')).toBe(52);
});

test('two weeklies of one week both keep a place, in order', () => {
  const dates = ['2023-03-03', '2023-02-27', '2023-02-28'];
  const weeks = weeksOfYear(dates.map((date) => weekly(date)));
  expect(weeks).toHaveLength(WEEKS);
  expect(weeks.flatMap((one) => one?.date ?? [])).toEqual([...dates].sort());
});

test('at the end of the year a full week falls back to the last free place', () => {
  const dates = ['2023-12-31', '2023-12-31'];
  const weeks = weeksOfYear(dates.map((date) => weekly(date)));
  expect(weeks.filter(Boolean)).toHaveLength(2);
  expect(weeks[51]).not.toBeNull();
});

test('heats', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 9].map(heatOf)).toEqual([0, 1, 1, 2, 3, 3, 4, 4]);
});
