import { expect, test } from 'vitest';
import { archivedAt, isDead } from './dead-link.ts';

test.each([
  ['gone', '2026-11-01', '2026-11-08', true],
  ['gone', '2026-11-01', '2026-11-07', false],
  ['gone', '2026-02-22', '2026-03-01', true],
  ['refused', '2026-11-01', '2026-11-08', false],
  ['unknown', '2026-11-01', '2026-12-08', false],
])('%s from %s to %s is dead: %s', (state, first, last, dead) => {
  expect(isDead({ state, failing: { first, last } })).toBe(dead);
});

test('who has not failed is not dead', () => {
  expect(isDead({ state: 'gone', failing: null })).toBe(false);
});

test('the archive has it around a day, or as it was last', () => {
  const page = 'https://a.cn/x?y=1#z';
  expect(archivedAt(page, '2023-02-24')).toBe(`https://web.archive.org/web/20230224/${page}`);
  expect(archivedAt(page, '')).toBe(`https://web.archive.org/web/${page}`);
});
