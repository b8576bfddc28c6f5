import { expect, it } from 'vitest';
import { createEngine } from '../complete.ts';
import { withEquals } from './equals.ts';
import { documentWith } from '../test-support/documents.ts';

const long =
  '放线器在大风里会自己松开，线就一直往外跑，直到线轴空了才停。我们换过两种线，也换过弹簧，还是一样，请问是不是必须加装刹车？';
const answer = '是的，大风里弹簧压不住，加一个刹车片就行，装好以后先在小风里试几次再出门。';
const question = (id: string, part: object) =>
  documentWith({ id, title: long.slice(0, 20), weeklies: [id.slice(0, 10)], ...part });

const documents = [
  question('2022-03-01-1', { question: long, answer }),
  question('2022-02-01-1', { question: `${long}！`, answer }),
  question('2022-01-01-1', { question: long, answer: `${answer.slice(0, 10)}不用，换线就好。` }),
];

it('marks equal and nearly equal passages with the newest, others not', () => {
  expect(withEquals(documents).map(({ same }) => same)).toEqual([
    '2022-03-01-1',
    '2022-03-01-1',
    null,
  ]);
});

it('takes a release announced twice as one, two versions as two', () => {
  const release = (id: string, title: string) =>
    documentWith({ id, title, type: 'release', project: 'sofa-kite', answer: id });
  const marked = withEquals([
    release('b', 'Kite 1.0'),
    release('a', 'Kite 1.0'),
    release('c', 'Kite 1.1'),
  ]);
  expect(marked.map(({ same }) => same)).toEqual(['b', 'b', null]);
});

it('does not take empty or very short passages for equal', () => {
  expect(withEquals([documentWith({ id: 'a' }), documentWith({ id: 'b' })])[0]?.same).toBeNull();
});

it('lists one of them, which names the others and counts for their weeklies', () => {
  const engine = createEngine({ projects: [], synonyms: [] });
  engine.add(withEquals(documents));
  const { results, total, facets } = engine.search('刹车片');
  expect(total).toBe(1);
  expect(facets.types.question).toBe(1);
  expect(facets.years).toEqual({ 2022: 1 });
  expect(results[0]).toMatchObject({
    document: { id: '2022-03-01-1' },
    weeklies: ['2022-03-01', '2022-02-01'],
    sameAs: [{ id: '2022-02-01-1', date: '2022-02-01' }],
  });
});
