import { expect, it, vi } from 'vitest';
import { createClient } from './client.ts';
import type { Answer, Reply, Request } from './protocol.ts';

function connected() {
  const sent: Request[] = [];
  let reply: (reply: Reply) => void = () => undefined;
  const client = createClient(
    { post: (request) => sent.push(request), receive: (receiver) => (reply = receiver) },
    '/d/',
  );
  return { client, sent, reply: (message: Reply) => reply(message) };
}

const answerTo = (query: string): Answer => ({
  query,
  total: 0,
  results: [],
  words: [],
  understood: { text: query, filters: [], unknown: [], phrases: [], without: [], also: [] },
  suggestion: null,
  complete: true,
  popular: null,
  facets: {
    types: { question: 0, weekly: 0, release: 0, reading: 0, project: 0 },
    projects: {},
    years: {},
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

it('forgets a failure when it tries again', () => {
  const { client, sent, reply } = connected();
  reply({ type: 'failed', message: 'x' });
  expect(client.state().failure).toBe('x');
  client.load();
  expect(client.state().failure).toBeNull();
  expect(sent.at(-1)).toEqual({ type: 'load', folder: '/d/' });
});
