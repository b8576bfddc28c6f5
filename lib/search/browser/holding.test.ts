import { expect, it } from 'vitest';
import { bytesOf, heldWithin, holding, nextAllowance } from './holding.ts';

const million = 1_000_000;
const shards = ['2023', '2023', '2022', '2021', '2020'].map((year, i) => ({
  file: `${i}`,
  year,
  documents: 1,
  bytes: 2 * million,
}));
const files = (allowance: number, ...years: string[]): string =>
  [...heldWithin(shards, allowance, new Set(years))].map(({ file }) => file).join('');

it('holds the newest that fit, and at least the first', () => {
  expect(files(0)).toBe('0');
  expect(files(5 * million)).toBe('01');
  expect(files(6 * million)).toBe('012');
  expect(files(100 * million)).toBe('012');
  expect([...heldWithin([], 1, new Set())]).toEqual([]);
});

it('holds a year that is wanted, and everything newer is not held for it', () => {
  expect(files(4 * million, '2020')).toBe('014');
  expect(files(2 * million, '2023', '1999')).toBe('01');
});

it('never holds more than the most', () => {
  const many = Array.from({ length: 20 }, (_, i) => ({
    ...{ file: `${i}`, year: `${2023 - i}`, documents: 1, bytes: million },
  }));
  const wanted = new Set(many.map(({ year }) => year));
  const held = [...heldWithin(many, 100 * million, wanted)];
  expect(bytesOf(held)).toBe(holding.most);
});

it('goes back by what is loaded by itself, by one shard at least, and no further than the first', () => {
  expect(nextAllowance(shards, 3 * million)).toBe(6 * million);
  expect(nextAllowance(shards, 9 * million)).toBe(12 * million);
  expect(nextAllowance(shards, 10 * million)).toBe(10 * million);
  const big = shards.map((shard) => ({ ...shard, bytes: 5 * million }));
  expect(nextAllowance(big, 3 * million)).toBe(6 * million);
  expect(nextAllowance(big, 6 * million)).toBe(10 * million);
});
