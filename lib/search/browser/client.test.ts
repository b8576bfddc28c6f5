import { expect, it, vi } from 'vitest';
import type { Ahead } from './ahead.ts';
import { createClient } from './client.ts';
import type { Answer, Reply, Request } from './protocol.ts';

function connected(ahead: Ahead | null = null) {
  const sent: Request[] = [];
  let reply: (reply: Reply) => void = () => undefined;
  const client = createClient(
    { post: (request) => sent.push(request), receive: (receiver) => (reply = receiver) },
    '/d/',
    () => Promise.resolve(ahead),
  );
  return { client, sent, reply: (message: Reply) => reply(message) };
}

const answerTo = (query: string): Answer => ({
  query,
  total: 0,
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
  const { client, sent } = connected(ahead);
  client.load();
  client.load();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([
    { type: 'load', folder: '/d/', ahead },
    { type: 'load', folder: '/d/', ahead: null },
  ]);
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
