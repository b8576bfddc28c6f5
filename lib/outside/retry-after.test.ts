import { expect, test } from 'vitest';
import { pauseOf } from './retry-after.ts';

const NOW = Date.parse('2026-12-01T00:00:00Z');

test.each<[status: number, said: string | undefined, pause: number | null]>([
  [200, '7', null],
  [404, '7', null],
  [429, '7', 7000],
  [503, '0', 0],
  [429, 'Tue, 01 Dec 2026 00:01:00 GMT', 60_000],
  [429, 'Tue, 01 Dec 2026 00:00:00 GMT', 0],
  [429, 'Mon, 30 Nov 2026 00:00:00 GMT', 0],
  [429, undefined, 5000],
  [429, 'soon', 5000],
  [503, undefined, null],
])('%i with Retry-After %s', (status, said, pause) => {
  expect(pauseOf({ status, headers: { 'retry-after': said } }, NOW)).toBe(pause);
});
