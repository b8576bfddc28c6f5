import { expect, it } from 'vitest';
import { createEngine } from '#lib/search/complete.ts';
import { documentWith } from '#lib/search/test-support/documents.ts';
import type { SearchResult } from '#lib/search/types.ts';
import { groupsOf } from './groups.ts';

function listed(...parts: Partial<SearchResult>[]): SearchResult[] {
  const engine = createEngine({ projects: [], synonyms: [] });
  engine.add([documentWith({ title: '断线重连' })]);
  const [result] = engine.search('断线重连').results;
  if (!result) throw new Error('nothing found');
  return parts.map((part) => ({ ...result, answers: true, match: 'words', ...part }));
}
const reading = { document: { ...documentWith({ type: 'reading' }) } };
const shownOf = (results: SearchResult[], answered: number) =>
  groupsOf(results, answered).map(({ key, note, results: { length } }) => [key, note, length]);

it('groups what answers by kind, with counts', () => {
  const results = listed({}, { match: 'synonym' }, reading);
  expect(shownOf(results, 3)).toEqual([
    ['question', '原文命中 1', 1],
    ['synonym', '近义命中 1', 1],
    ['reading', '1', 1],
  ]);
});

it('counts nothing that it does not know', () => {
  expect(shownOf(listed({}, reading), 9)).toEqual([
    ['question', '', 1],
    ['reading', '', 1],
  ]);
});

it('leaves out what only shares words, unless nothing answers', () => {
  expect(shownOf(listed({}, { answers: false }), 1)).toEqual([['question', '1', 1]]);
  expect(shownOf(listed({ answers: false }, { answers: false }), 0)).toEqual([['weak', '', 2]]);
  expect(groupsOf([], 0)).toEqual([]);
});
