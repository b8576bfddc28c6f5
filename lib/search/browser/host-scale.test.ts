import { expect, it, vi } from 'vitest';
import { createEngine } from '../complete.ts';
import { holding } from './holding.ts';
import { createHost } from './host.ts';
import type { Reply } from './protocol.ts';
import type { Remote } from './remote.ts';
import { packShard } from '../documents/columns.ts';
import type { Manifest } from '../documents/shard.ts';
import { readers } from '../readers.ts';
import { documentWith } from '../test-support/documents.ts';
import type { SearchOptions } from '../types.ts';

// One document a year; each year as large as a browser loads by itself.
const years = ['2023', '2022', '2021', '2020', '2019', '2018'];
const documents = years.map((year) =>
  documentWith({ id: `${year}-01-06-1`, title: `升级 ${year}`, weeklies: [`${year}-01-06`] }),
);
const manifest: Manifest = {
  shards: years.map((year) => ({
    ...{ file: `${year}.a.json`, year, documents: 1, bytes: holding.byItself },
  })),
  projects: [],
  common: [],
  latest: null,
};

/** What the server would answer: all years. */
function everything(query: string, options: SearchOptions) {
  const engine = createEngine({ projects: [], synonyms: [] });
  engine.add(documents);
  return engine.search(query, options);
}

function hostWith(remote?: Partial<Remote>, onShard = (): void => undefined) {
  const replies: Reply[] = [];
  const asked: string[] = [];
  const handle = createHost({
    open: () =>
      Promise.resolve({
        manifest: () => Promise.resolve(remote ? { ...manifest, api: true } : manifest),
        shard: (file) => {
          asked.push(file.slice(0, 4));
          onShard();
          return Promise.resolve(
            packShard(documents.filter(({ id }) => id.startsWith(file.slice(0, 4)))),
          );
        },
        forgetOthers: () => Promise.resolve(),
      }),
    readers: () => Promise.resolve(readers),
    connect: () => ({
      answer: (query, options) => Promise.resolve(everything(query, options)),
      passage: () => Promise.resolve(null),
      ...remote,
    }),
    post: (reply) => replies.push(reply),
    wait: () => Promise.resolve(),
  });
  const answers = () => replies.flatMap((reply) => (reply.type === 'answer' ? [reply.answer] : []));
  const progress = () =>
    replies.flatMap((reply) => (reply.type === 'progress' ? [reply.progress] : [])).at(-1);
  return { handle, replies, asked, answers, progress };
}

const load = { type: 'load', folder: 'https://example.org/search-data/', ahead: null } as const;
const query = (text: string, options: SearchOptions = {}, id = 1) =>
  ({ type: 'query', id, query: text, options }) as const;

it('loads recent years by itself, says what it has not searched, and loads older ones when asked', async () => {
  const { handle, asked, answers, progress } = hostWith();
  await handle(query('升级'));
  await handle(load);
  expect(asked).toEqual(['2023']);
  expect(answers().at(-1)).toMatchObject({ total: 1, complete: true, beyond: 'none' });
  expect(progress()).toMatchObject({ more: holding.byItself, total: holding.byItself });
  expect(progress()?.years.map(({ state }) => state)).toEqual([
    'loaded',
    ...Array<string>(5).fill('later'),
  ]);
  await handle({ type: 'more' });
  expect(asked).toEqual(['2023', '2022']);
  expect(answers().at(-1)).toMatchObject({ total: 2, complete: true });
});

it('stops where a browser should hold no more', async () => {
  const { handle, asked, answers, progress } = hostWith();
  await handle(query('升级'));
  await handle(load);
  for (let i = 0; i < 10; i += 1) await handle({ type: 'more' });
  expect(asked).toHaveLength(holding.most / holding.byItself);
  expect(progress()?.more).toBe(0);
  expect(answers().at(-1)).toMatchObject({ total: asked.length, complete: true });
});

it('looks again when it is asked for more while it loads', async () => {
  const { handle, asked } = hostWith(undefined, () => {
    if (asked.length === 1) void handle({ type: 'more' });
  });
  await handle(load);
  expect(asked).toEqual(['2023', '2022']);
});

it('loads a year that the filters or the query name', async () => {
  const { handle, asked, answers } = hostWith();
  await handle(load);
  await handle(query('升级', { years: ['2019'] }));
  expect(asked).toEqual(['2023', '2019']);
  expect(answers().at(-1)).toMatchObject({ total: 1, complete: true });
  await handle(query('升级', { years: ['1999'] }, 2));
  expect(asked).toHaveLength(2);
});

it('loads a year that stands in the query, as long as a browser should hold it', async () => {
  const { handle, asked, answers } = hostWith();
  await handle(load);
  await handle(query('升级 year:2018'));
  expect(asked).toEqual(['2023', '2018']);
  expect(answers().at(-1)).toMatchObject({ total: 1, complete: true });
  await handle(query('升级 year:2019', {}, 2));
  expect(asked).toHaveLength(2);
});

it('answers from what it holds at once, then with what the server found in everything', async () => {
  const { handle, asked, answers } = hostWith({});
  await handle(load);
  await handle(query('升级'));
  expect(answers().map(({ total, complete, beyond }) => [total, complete, beyond])).toEqual([
    [1, false, 'asked'],
    [6, true, 'server'],
  ]);
  expect(asked).toEqual(['2023']);
});

it('asks the server for a query that came before the manifest', async () => {
  const { handle, answers } = hostWith({});
  await handle(query('升级'));
  await handle(load);
  await vi.waitFor(() => expect(answers().at(-1)?.beyond).toBe('server'));
  expect(answers().at(-1)).toMatchObject({ total: 6 });
});

it('is done with what it holds where the server does not answer', async () => {
  const { handle, answers, progress } = hostWith({ answer: () => Promise.resolve(null) });
  await handle(load);
  await handle(query('升级'));
  expect(answers().at(-1)).toMatchObject({ total: 1, complete: true, beyond: 'none' });
  expect(progress()?.more).toBeGreaterThan(0);
});

it('never lets the server’s late answer stand for a newer query', async () => {
  const late: (() => void)[] = [];
  const { handle, replies } = hostWith({
    answer: (text, options) =>
      new Promise((resolve) => late.push(() => resolve(everything(text, options)))),
  });
  await handle(load);
  const first = handle(query('升级', {}, 1));
  const second = handle(query('2022', {}, 2));
  for (const answer of late) answer();
  await Promise.all([first, second]);
  const ids = replies.flatMap((reply) => (reply.type === 'answer' ? [reply.id] : []));
  expect(ids.at(-1)).toBe(2);
  expect(replies.at(-1)).toMatchObject({ answer: { query: '2022', beyond: 'server', total: 1 } });
  expect(
    replies.some((reply) => reply.type === 'answer' && reply.id === 1 && reply.answer.total > 1),
  ).toBe(false);
});

it('has the server send the text of what it does not hold', async () => {
  const text = { question: { text: '', marks: [] }, answer: { text: '老答案', marks: [] } };
  const passage = vi.fn(() => Promise.resolve(text));
  const { handle, replies } = hostWith({ passage });
  await handle(load);
  await handle({ type: 'passage', query: '升级', of: { type: 'question', id: '2018-01-06-1' } });
  expect(replies.at(-1)).toMatchObject({ passage: { answer: { text: '老答案' } } });
  await handle({ type: 'passage', query: '升级', of: { type: 'question', id: '2023-01-06-1' } });
  expect(passage).toHaveBeenCalledTimes(1);
});

it('loads a year that is asked for where the server fails', async () => {
  const { handle, asked, answers } = hostWith({ answer: () => Promise.resolve(null) });
  await handle(load);
  await handle(query('升级 year:2018'));
  expect(asked).toEqual(['2023', '2018']);
  expect(answers().at(-1)).toMatchObject({ total: 1, complete: true, beyond: 'none' });
});

it('loads a year that was asked for before the manifest came', async () => {
  const { handle, asked, answers } = hostWith();
  await handle(query('升级', { years: ['2019'] }));
  await handle(load);
  await vi.waitFor(() => expect(asked).toEqual(['2023', '2019']));
  await vi.waitFor(() => expect(answers().at(-1)).toMatchObject({ total: 1, complete: true }));
});
