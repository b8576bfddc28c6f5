import { expect, test } from 'vitest';
import { bookCoverPng } from './book.ts';

const long = '放线太快就断了、换一根粗线也一样、到底怎么办，问过的人都说慢一点放，再慢一点放';

test.each([
  [{ year: '2031' }, '2032'],
  [{ slug: 'kite', name: `${long}${long}` }, '2031'],
])('a book’s cover is a PNG of 1200 × 1600, the same each time', async (of, other) => {
  const about = [long, '2031-01-03 至 2031-12-26 🪁'];
  const png = await bookCoverPng({ about, of });
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 1600]);
  expect(png.length).toBeLessThan(48_000);
  expect(await bookCoverPng({ about, of })).toEqual(png);
  expect(await bookCoverPng({ about, of: { year: other } })).not.toEqual(png);
});
