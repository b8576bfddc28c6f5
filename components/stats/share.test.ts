import { expect, test } from 'vitest';
import { shareClass } from './share.ts';

test('a bar is a twentieth of the largest at least, and all of it at most', () => {
  expect(shareClass(1, 400)).toBe('share share-1');
  expect(shareClass(10, 20)).toBe('share share-10');
  expect(shareClass(20, 20)).toBe('share share-20');
});

test('nothing has no bar', () => {
  expect(shareClass(0, 20)).toBe('');
  expect(shareClass(0, 0)).toBe('');
});
