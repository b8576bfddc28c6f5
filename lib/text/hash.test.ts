import { expect, test } from 'vitest';
import { fnv1a } from './hash.ts';

// Test vectors of the authors, 32 bits.
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('%j', (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

test('a character outside the basic plane counts once', () => {
  expect(fnv1a('😀')).toBe(Math.imul(0x811c9dc5 ^ 0x1f600, 0x01000193) >>> 0);
});
