import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

test('a short text stays, blocks of prose become one line', () => {
  expect(excerpt('  第一段\n\n第二段 ', 20)).toBe('第一段 第二段');
});

test('a long text is cut at a word, with an ellipsis', () => {
  expect(excerpt('先看一看 ConnectionEventProcessor 的日志', 12)).toBe('先看一看…');
});

test('code keeps its line ends, prose before and after it as well', () => {
  expect(
    excerpt('这样引用：\n<dependency>\n  <version>3.1</version>\n</dependency>\n再\n重启。', 90),
  ).toBe('这样引用：\n<dependency>\n<version>3.1</version>\n</dependency>\n再 重启。');
});

test('code that is cut is cut at a word, too', () => {
  expect(excerpt('改成：\nRaftOptions options = new RaftOptions();', 30)).toBe(
    '改成：\nRaftOptions options = new…',
  );
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
