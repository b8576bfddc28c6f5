import { describe, expect, test } from 'vitest';
import type { LinkRecord } from '#lib/content/types.ts';
import { addDays } from '#lib/text/dates.ts';
import { toAsk } from './plan.ts';

const DAY = '2026-11-30';

const record = (
  address: string,
  daysAgo: number,
  state: LinkRecord['state'] = 'ok',
): LinkRecord => {
  const date = addDays(DAY, -daysAgo);
  const failing = state === 'gone' ? { first: date, last: date } : null;
  return { address, date, state, why: '', movedTo: null, history: [{ date, state }], failing };
};
const known = (...records: LinkRecord[]) =>
  new Map(records.map((one) => [one.address, one] as const));
const page = (n: number): string => `https://a.cn/${n}`;

test('new addresses come first, then those asked longest ago', () => {
  const ledger = known(record(page(1), 30), record(page(2), 60));
  expect(toAsk([page(1), page(2), page(3)], ledger, { day: DAY })).toEqual([3, 2, 1].map(page));
  expect(toAsk([page(1), page(2), page(3)], ledger, { day: DAY, limit: 1 })).toEqual([page(3)]);
});

test('what answers rests for three to four weeks, not all of it for the same time', () => {
  const all = Array.from({ length: 200 }, (_, n) => page(n));
  const dueAfter = (days: number): number =>
    toAsk(all, known(...all.map((one) => record(one, days))), { day: DAY }).length;
  expect([dueAfter(0), dueAfter(20), dueAfter(28)]).toEqual([0, 0, 200]);
  expect(dueAfter(24)).toBeGreaterThan(60);
  expect(dueAfter(24)).toBeLessThan(140);
});

test('what fails is asked each day, with one that answered for each', () => {
  const ledger = known(record(page(1), 1, 'gone'), record(page(2), 3), record(page(3), 9));
  expect(toAsk([1, 2, 3].map(page), ledger, { day: DAY })).toEqual([page(1), page(3)]);
});

test('what was asked today is not asked again, unless somebody says so', () => {
  const ledger = known(record(page(1), 0), record(page(2), 0, 'gone'));
  const all = [page(1), page(2)];
  expect(toAsk(all, ledger, { day: DAY })).toEqual([]);
  expect(toAsk(all, ledger, { day: DAY, again: true })).toEqual(all);
});

describe('only', () => {
  const all = [
    ...['https://a.cn/x', 'https://b.a.cn/x', 'https://ba.cn/x', 'http://127.0.0.1:4200/x'],
    ...['https://c.cn/docs/one', 'https://c.cn/blog/docs'],
  ];
  test.each<[string, string[]]>([
    ['a.cn', ['https://a.cn/x', 'https://b.a.cn/x']],
    ['A.cn', ['https://a.cn/x', 'https://b.a.cn/x']],
    ['127.0.0.1:4200', ['http://127.0.0.1:4200/x']],
    ['*c.cn/docs/*', ['https://c.cn/docs/one']],
    ['https://c.cn/*docs', ['https://c.cn/blog/docs']],
    ['https://a.cn/x', ['https://a.cn/x']],
    ['https://*a*x', ['https://a.cn/x', 'https://b.a.cn/x', 'https://ba.cn/x']],
    ['x', []],
  ])('%s', (only, expected) => {
    expect(toAsk(all, new Map(), { day: DAY, only })).toEqual(expected);
  });
});
