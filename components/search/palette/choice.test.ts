import { expect, it } from 'vitest';
import { createEngine } from '#lib/search/complete.ts';
import { questionsWith } from '#lib/search/test-support/documents.ts';
import type { SearchResult } from '#lib/search/types.ts';
import { activeIndex, stepped, withChoice } from './choice.ts';

/** Results for these ids, in this order; new objects every time, as from the worker. */
function listed(ids: string): SearchResult[] {
  const engine = createEngine({ projects: [], synonyms: [] });
  engine.add(questionsWith('升级 甲', '升级 乙', '升级 丙', '升级 丁'));
  const found = engine.search('升级').results;
  return [...ids].flatMap((id) => found.find(({ document }) => document.id === id) ?? []);
}

const idsOf = (results: readonly SearchResult[]) =>
  results.map(({ document }) => document.id).join('');

function choose(results: readonly SearchResult[], id: string, asked: string) {
  const result = results.find(({ document }) => document.id === id);
  if (!result) throw new Error('not listed');
  return { asked, result };
}

it('keeps the first active until the reader moves, whatever arrives above it', () => {
  expect(activeIndex(listed('12'), null, 'a')).toBe(0);
  expect(activeIndex(listed('312'), null, 'a')).toBe(0);
  expect(activeIndex([], null, 'a')).toBe(-1);
});

it('keeps what the reader has chosen, wherever it stands by now', () => {
  const choice = choose(listed('12'), '2', 'a');
  expect(activeIndex(listed('12'), choice, 'a')).toBe(1);
  expect(activeIndex(listed('3412'), choice, 'a')).toBe(3);
});

it('keeps it among the results when better ones have pushed it out', () => {
  const choice = choose(listed('12'), '2', 'a');
  const results = withChoice(listed('34'), choice, 'a');
  expect(idsOf(results)).toBe('342');
  expect(activeIndex(results, choice, 'a')).toBe(2);
  expect(idsOf(withChoice(listed('324'), choice, 'a'))).toBe('324');
});

it('starts anew with another question, and with nothing', () => {
  const choice = choose(listed('12'), '2', 'a');
  expect(activeIndex(listed('12'), choice, 'b')).toBe(0);
  expect(idsOf(withChoice(listed('34'), choice, 'b'))).toBe('34');
  expect(withChoice([], choice, 'a')).toEqual([]);
});

it('moves around the ends', () => {
  expect([stepped(0, 1, 3), stepped(2, 1, 3), stepped(0, -1, 3)]).toEqual([1, 0, 2]);
  expect(stepped(0, 1, 1)).toBe(0);
});
