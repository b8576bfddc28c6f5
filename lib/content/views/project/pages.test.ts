import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOfYears, questionPages } from './pages.ts';
import { question } from '../test-support/model.ts';

/** So many questions in each year, newest first. */
const questionsOf = (...years: [year: number, count: number][]) =>
  years.flatMap(([year, count]) =>
    Array.from({ length: count }, (_, index) => question(`${year}-05-14-${index + 1}`)),
  );

test('a year that goes on overleaf says where it stands', () => {
  const pages = questionPages(questionsOf([2023, 8], [2021, 25]));
  const parts = pages.map((years) =>
    years.map(({ year, items, from, total }) => [year, from, items.length, total]),
  );
  expect(parts).toEqual([
    [
      ['2023', 1, 8, 8],
      ['2021', 1, 9, 25],
    ],
    [['2021', 10, 16, 25]],
  ]);
  expect([...pageOfYears(pages)]).toEqual([
    ['2023', 1],
    ['2021', 1],
  ]);
});

test('no question, no page', () => {
  expect(questionPages([])).toEqual([]);
});

test('every question stands on one page, in order, and no page is much shorter than the others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
      const questions = questionsOf([2021, count]);
      const pages = questionPages(questions);
      const sizes = pages.map((years) => years.reduce((sum, { items }) => sum + items.length, 0));
      expect(pages.flat().flatMap(({ items }) => items)).toEqual(questions);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(20);
      expect(Math.min(...sizes)).toBeGreaterThan(Math.max(...sizes) - pages.length);
    }),
  );
});
