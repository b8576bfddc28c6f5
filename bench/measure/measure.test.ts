import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchDocument } from '#lib/search/types.ts';
import { Judge, meanOf } from './relevance.ts';
import { median, spread } from './spread.ts';

function question(id: string, date: string, answer: string): SearchDocument {
  return {
    id,
    type: 'question',
    url: `/questions/${id}/`,
    title: '风筝',
    question: '风筝怎么放',
    answer,
    extra: '',
    project: null,
    asker: null,
    issue: null,
    weeklies: [date],
    rounds: 1,
    link: null,
    same: null,
  };
}

const judge = new Judge(
  [question('a', '2021-01-01', '等 `风` 来'), question('b', '2021-01-08', '换一根线')],
  new Map([
    ['first', '2021-01-01'],
    ['second', '2021-01-08'],
  ]),
);
const asked = (weekly: string, qa: number | null, must_contain: string) => ({
  q: '风筝',
  kind: 'any',
  relevant: [{ weekly, qa, must_contain }],
});

test('a question counts by its weekly and its text, without marks and spaces', () => {
  const hits = [['question b'], ['question a']];
  assert.deepEqual(judge.ranks(asked('first', 1, '等**风**来'), hits), [2]);
  assert.deepEqual(judge.ranks(asked('second', 1, '等风来'), hits), [Infinity]);
});

test('anything of the weekly counts where no question is meant', () => {
  assert.deepEqual(judge.ranks(asked('second', null, '没有的话'), [['question b']]), [1]);
});

test('a result stands for all documents it names', () => {
  assert.deepEqual(judge.ranks(asked('first', 1, '等风来'), [['question b', 'question a']]), [1]);
});

test('means follow the best target, recall all of them', () => {
  const found = meanOf([[2, Infinity], [Infinity]]);
  assert.deepEqual(found, { queries: 2, hitAt5: 0.5, mrrAt10: 0.25, recallAt10: 0.25 });
});

test('percentiles are nearest ranks', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  assert.deepEqual(spread(hundred), { p50: 50, p95: 95 });
  assert.deepEqual(spread([]), { p50: 0, p95: 0 });
  assert.equal(median([9, 1, 5]), 5);
});
