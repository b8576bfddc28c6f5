import { expect, it } from 'vitest';
import { median, percentile, spread } from './spread.ts';

it('percentiles are nearest ranks', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(spread(hundred)).toEqual({ p50: 50, p95: 95 });
  expect(percentile(hundred, 1)).toBe(100);
});

it('the median of an even number is the upper of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(7);
});

it('no numbers have the percentiles 0', () => {
  expect(spread([])).toEqual({ p50: 0, p95: 0 });
  expect(median([])).toBe(0);
});
