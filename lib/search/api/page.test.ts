import { describe, expect, it } from 'vitest';
import { createEngine } from '../complete.ts';
import { createRemote } from '../browser/remote.ts';
import { documentWith } from '../test-support/documents.ts';
import type { SearchOptions } from '../types.ts';
import { answererHere } from './answerer.ts';
import { createSearchApi } from './api.ts';
import { limits } from './limits.ts';

const documents = [
  documentWith({
    id: '2022-03-04-1',
    title: '风筝线断了',
    question: '风筝线断了',
    answer: '换线',
    weeklies: ['2022-03-04'],
  }),
  documentWith({ id: '2021-05-07-1', title: '风筝骨架', answer: '竹子', weeklies: ['2021-05-07'] }),
];
const engine = createEngine({ projects: [], synonyms: [] });
engine.add(documents);
const api = createSearchApi(
  answererHere(
    () => Promise.resolve(engine),
    () => ({ engine, documents, projects: [] }),
  ),
);
const remote = createRemote({
  address: 'https://example.org/api/search',
  wait: () => Promise.resolve(),
  fetch: (url, init) => api(new Request(url, init)),
});

describe('the page and its server understand one another', () => {
  it('about an answer, with marks and all options', async () => {
    const asked: SearchOptions = {
      ...{ types: ['question'], projects: [''], years: ['2021'], traits: [] },
      ...{ limit: 200, offset: 0, perType: 3 },
      order: 'newest',
    };
    const answer = await remote.answer('风筝', asked);
    expect(answer).toEqual(engine.search('风筝', asked));
    expect(answer?.results.map(({ document }) => document.id)).toEqual(['2021-05-07-1']);
    expect(answer?.results[0]?.title.marks.length).toBeGreaterThan(0);
    const state = { limit: 10, page: 1, query: '风筝' };
    expect(await remote.answer('风筝', state)).toEqual(engine.search('风筝'));
    expect(await remote.answer('风筝', {})).toEqual(engine.search('风筝'));
  });

  it('about the text of a result', async () => {
    const of = { type: 'question', id: '2022-03-04-1' } as const;
    expect(await remote.passage({ query: '换线', of })).toMatchObject({
      answer: { text: '换线', marks: [[0, 2]] },
    });
    expect(await remote.passage({ query: '换线', of: { ...of, id: 'nowhere' } })).toBeNull();
  });
});

it.each([
  'view=page',
  'view=other&q=a&options={}',
  'view=page&q=a',
  'view=page&q=&options={}',
  'view=page&q=a&options=',
  'view=page&q=a&options={',
  'view=page&q=a&options=[]',
  'view=page&q=a&options={"limit":1e9}',
  'view=page&q=a&options={"limit":"1"}',
  'view=page&q=a&options={"type":"post"}',
  'view=page&q=a&options={"__proto__":{}}&more=1',
  `view=page&q=a&options={"years":["${'1'.repeat(limits.pageOptions)}"]}`,
  'view=page&q=a&type=question',
  `view=page&q=a&type=question&id=${'a'.repeat(201)}`,
])('refuses %s', async (query) => {
  const response = await api(new Request(`https://example.org/api/search?${query}`));
  expect(response.status).toBe(400);
  const { problems } = (await response.json()) as { problems: { parameter: string }[] };
  expect(problems.map(({ parameter }) => parameter)).toEqual(['view']);
});
