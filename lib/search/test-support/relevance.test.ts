import { expect, it } from 'vitest';
import { documentWith } from './documents.ts';
import { judgeOf, measure, ranksOfOwn } from './relevance.ts';

const judge = judgeOf(
  [
    documentWith({ id: 'a', answer: '等 `风` 来', weeklies: ['2021-01-01'] }),
    documentWith({ id: 'b', answer: '换一根线', weeklies: ['2021-01-08'] }),
  ],
  new Map([
    ['first', '2021-01-01'],
    ['second', '2021-01-08'],
  ]),
);
const asked = (weekly: string, qa: number | null, piece: string) => ({
  relevant: [{ weekly, qa, must_contain: piece }],
});

it('a question counts by its weekly and its text, without marks and spaces', () => {
  const found = [['question:b'], ['question:a']];
  expect(judge(asked('first', 1, '等**风**来'), found)).toEqual([2]);
  expect(judge(asked('second', 1, '等风来'), found)).toEqual([Infinity]);
});

it('anything of the weekly counts where no question is meant', () => {
  expect(judge(asked('second', null, '没有的话'), [['question:b']])).toEqual([1]);
});

it('a result stands for all documents it names', () => {
  const found = [['question:b', 'question:a']];
  expect(judge(asked('first', 1, '等风来'), found)).toEqual([1]);
  expect(ranksOfOwn({ q: '', kind: '', relevant: ['question:a', 'question:c'] }, found)).toEqual([
    1,
    Infinity,
  ]);
});

it('a weekly that the archive does not have is never found', () => {
  expect(judge(asked('third', null, ''), [['question:a'], ['project:x']])).toEqual([Infinity]);
});

it('means follow the best target, recall all of them', () => {
  const query = { q: '', kind: '' };
  const scores = [[2, Infinity], [Infinity]].map((ranks) => ({ query, ranks }));
  expect(measure(scores)).toEqual({ queries: 2, hitAt5: 0.5, mrrAt10: 0.25, recallAt10: 0.25 });
});
