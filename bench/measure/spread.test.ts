import { expect, it } from 'vitest';
import { median, percentile, spread } from './spread.ts';

it('percentiles are nearest ranks', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(spread(hundred)).toEqual({ p50: 50, p95: 95 });
  expect(percentile(hundred, 1)).toBe(100);
  expect(median([9, 1, 5])).toBe(5);
});

it('no numbers have the percentiles 0', () => {
  expect(spread([])).toEqual({ p50: 0, p95: 0 });
});
