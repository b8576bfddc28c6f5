import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

test('a short text stays, blocks become one line', () => {
  expect(excerpt('  第一段\n第二段 ', 20)).toBe('第一段 第二段');
});

test('a long text is cut with an ellipsis', () => {
  expect(excerpt('一二三四五六', 4)).toBe('一二三…');
});

test('never longer than allowed, never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
      const cut = excerpt(text, max);
      expect([...cut].length).toBeLessThanOrEqual(max);
      expect(cut.isWellFormed()).toBe(true);
    }),
  );
});
