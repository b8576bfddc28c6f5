import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf } from './atoms.ts';
import { readCardFont } from './font.ts';
import { drawable, geta } from './text.ts';

const font = await readCardFont();

test('widths are those of the typeface', () => {
  expect(font.advance('问')).toBe(1);
  expect(font.advance('，')).toBe(1);
  expect(font.advance('i')).toBeLessThan(font.advance('M'));
  expect(widthOf(font, '问答')).toBe(2);
});

test('has what a Chinese newsletter needs, and says what it has not', () => {
  const needed = '鑫淼龘〓，。？！（）「」“”…—·①→≥αЖのAaÀé0 堃喆旻沄霂後啟';
  expect([...needed].filter((one) => !font.has(one))).toEqual(['龘']);
  expect(font.has('🧸')).toBe(false);
});

test('what the font lacks is replaced, never boxed', () => {
  expect(drawable(font, '好用👇🏽👨‍👩‍👧❤️，谢谢 🧸。')).toMatch(/^好用❤?，谢谢 。$/u);
  expect(drawable(font, '一龘二')).toBe(`一${geta}二`);
  expect(drawable(font, '㎏ ﬁ Ⅳ')).toMatch(/^kg fi (?:Ⅳ|IV)$/u);
  expect(drawable(font, 'Hanoi: Hà Nội')).toBe('Hanoi: Hà Noi');
  expect(drawable(font, '一行\n\n两行\u200b\u00ad')).toBe('一行 两行');
});

test('every text becomes one that the font draws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...drawable(font, text)].filter((one) => !font.has(one))).toEqual([]);
    }),
  );
});
