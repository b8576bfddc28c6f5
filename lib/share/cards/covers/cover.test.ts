import { expect, test } from 'vitest';
import { model, weekly } from '#lib/content/views/test-support/model.ts';
import { coverPng } from './cover.ts';

const long =
  '放线太快就断了、换一根粗线也一样、到底怎么办，问过的人都说慢一点放，再慢一点放，风大的时候不要放';
const own = model([weekly('2031-04-04', { title: long })]);

test.each([
  ['wide', 900],
  ['square', 383],
] as const)('the %s cover is a PNG of %s × 383, the same each time', async (shape, width) => {
  const png = await coverPng(own, '2031-04-04', shape);
  expect(png?.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([png?.readUInt32BE(16), png?.readUInt32BE(20)]).toEqual([width, 383]);
  expect(png?.length).toBeLessThan(32_000);
  expect(await coverPng(own, '2031-04-04', shape)).toEqual(png);
  expect(await coverPng(model([weekly('2031-04-11')]), '2031-04-11', shape)).not.toEqual(png);
});

test('an unknown date has no cover', async () => {
  expect(await coverPng(own, '1999-01-01', 'wide')).toBeNull();
});
