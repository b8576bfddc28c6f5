import { expect, it, vi } from 'vitest';
import type { Ahead } from './ahead.ts';
import { createClient } from './client.ts';
import type { Answer, Reply, Request } from './protocol.ts';

/** A client whose workers note what they are sent; `workers` holds each that was started. */
function connected(ahead: Promise<Ahead | null> = Promise.resolve(null)) {
  const workers: { sent: Request[]; reply: (reply: Reply) => void; end: (why: string) => void }[] =
    [];
  let timeUp: () => void = () => undefined;
  const client = createClient('/d/', {
    start: () => {
      const worker = {
        sent: [] as Request[],
        reply: (_: Reply): void => undefined,
        end: (_: string): void => undefined,
      };
      workers.push(worker);
      return {
        post: (request) => worker.sent.push(request),
        receive: (receiver) => (worker.reply = receiver),
        ended: (listener) => (worker.end = listener),
        stop: () => undefined,
      };
    },
    readAhead: () => ahead,
    wait: () => new Promise((resolve) => (timeUp = resolve)),
  });
  const newest = () => workers.at(-1) ?? { sent: [], reply: () => undefined, end: () => undefined };
  return {
    client,
    workers,
    get sent() {
      return newest().sent;
    },
    reply: (message: Reply) => newest().reply(message),
    end: (why: string) => newest().end(why),
    timeUp: () => timeUp(),
  };
}

const answerTo = (query: string): Answer => ({
  query,
  total: 0,
  answered: 0,
  nearest: null,
  results: [],
  words: [],
  understood: {
    text: query,
    filters: [],
    unknown: [],
    phrases: [],
    without: [],
    also: [],
    unread: 0,
  },
  suggestion: null,
  complete: true,
  beyond: 'none',
  about: null,
  popular: null,
  facets: {
    types: { question: 0, weekly: 0, release: 0, reading: 0, project: 0 },
    projects: {},
    years: {},
    traits: { issue: 0, rounds: 0 },
  },
});

it('drops the answer to an older query, even when it comes last', () => {
  const { client, reply } = connected();
  client.ask('升', {});
  client.ask('升级', {});
  reply({ type: 'answer', id: 2, answer: answerTo('升级') });
  reply({ type: 'answer', id: 1, answer: answerTo('升') });
  expect(client.state().answer?.query).toBe('升级');
});

it('takes a fuller answer to the same query', () => {
  const { client, reply } = connected();
  client.ask('升级', {});
  reply({ type: 'answer', id: 1, answer: { ...answerTo('升级'), complete: false } });
  reply({ type: 'answer', id: 1, answer: answerTo('升级') });
  expect(client.state().answer?.complete).toBe(true);
});

it('tells its listeners until they stop listening', () => {
  const { client, reply } = connected();
  const listener = vi.fn();
  const stop = client.subscribe(listener);
  reply({ type: 'failed', message: 'x' });
  stop();
  reply({ type: 'failed', message: 'y' });
  expect(listener).toHaveBeenCalledTimes(1);
});

it('gives the worker what was read ahead, once', async () => {
  const ahead = { manifest: {}, shard: { file: '2023.a.json', packed: [] } };
  const { client, sent } = connected(Promise.resolve(ahead));
  client.load();
  client.load();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([
    { type: 'load', folder: '/d/', ahead },
    { type: 'load', folder: '/d/', ahead: null },
  ]);
});

it('does not have the worker read what is being read ahead', async () => {
  let read: (ahead: Ahead) => void = () => undefined;
  const { client, sent } = connected(new Promise((resolve) => (read = resolve)));
  client.load();
  client.load();
  await Promise.resolve();
  expect(sent).toEqual([]);
  read({ manifest: {} });
  await vi.waitFor(() =>
    expect(sent).toMatchObject([{ ahead: { manifest: {} } }, { ahead: null }]),
  );
});

it('keeps the text that was asked for', () => {
  const { client, sent, reply } = connected();
  const of = { type: 'question', id: 'a' } as const;
  client.read('升级', of);
  expect(sent).toEqual([{ type: 'passage', query: '升级', of }]);
  reply({ type: 'passage', query: '升级', of, passage: null });
  expect(client.state().passage?.of).toEqual(of);
});

it('forgets a failure when it tries again', async () => {
  const { client, sent, reply } = connected();
  reply({ type: 'failed', message: 'x' });
  expect(client.state().failure).toBe('x');
  client.load();
  expect(client.state().failure).toBeNull();
  await vi.waitFor(() => expect(sent.at(-1)).toMatchObject({ type: 'load', folder: '/d/' }));
});

it('starts another worker where one has ended, and asks it what was asked', async () => {
  const search = connected();
  search.client.load();
  search.client.ask('升级', { limit: 3 });
  search.end('script not found');
  expect(search.client.state().failure).toBe('script not found');
  search.client.load();
  expect(search.workers).toHaveLength(2);
  expect(search.client.state().failure).toBeNull();
  await vi.waitFor(() =>
    expect(search.sent).toEqual([
      { type: 'query', id: 1, query: '升级', options: { limit: 3 } },
      { type: 'load', folder: '/d/', ahead: null },
    ]),
  );
  search.reply({ type: 'answer', id: 1, answer: answerTo('升级') });
  expect(search.client.state().answer?.query).toBe('升级');
});

it('listens no more to a worker that has ended', () => {
  const { client, workers } = connected();
  workers[0]?.end('gone');
  client.load();
  workers[0]?.reply({ type: 'failed', message: 'late' });
  workers[0]?.end('again');
  expect(client.state().failure).toBeNull();
});

it('keeps a query asked while there is no worker for the next one', async () => {
  const search = connected();
  search.end('gone');
  search.client.ask('升级', {});
  search.client.load();
  await vi.waitFor(() => expect(search.sent[0]).toMatchObject({ type: 'query', query: '升级' }));
});

it('gives up a worker that has not said a word in time', () => {
  const search = connected();
  search.client.load();
  search.timeUp();
  return vi.waitFor(() => {
    expect(search.client.state().failure).toMatch(/没有启动/);
    search.client.load();
    expect(search.workers).toHaveLength(2);
  });
});

it('does not wait for what is read ahead a second time', async () => {
  const search = connected(new Promise(() => undefined));
  search.client.load();
  search.end('gone');
  search.client.load();
  await vi.waitFor(() => expect(search.sent).toMatchObject([{ type: 'load', ahead: null }]));
});
