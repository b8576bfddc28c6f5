import { expect, it } from 'vitest';
import { createEngine } from '../complete.ts';
import { createRemote } from './remote.ts';
import type { RemotePlace } from './remote.ts';

const address = 'https://example.org/base/api/search';
const answer = createEngine({ projects: [], synonyms: [] }).search('x');

function remoteWith(fetch: RemotePlace['fetch'], wait = () => Promise.resolve()) {
  const urls: URL[] = [];
  const remote = createRemote({
    address,
    wait,
    fetch: (url, init) => {
      urls.push(new URL(url));
      return fetch(url, init);
    },
  });
  return { remote, urls };
}

it('asks the API in the page’s form, options included', async () => {
  const { remote, urls } = remoteWith(() => Promise.resolve(Response.json(answer)));
  const options = { projects: ['', 'kite'], perType: 4 };
  expect(await remote.answer('风筝 线', options)).toEqual(answer);
  expect(urls[0]?.pathname).toBe('/base/api/search');
  expect(Object.fromEntries(urls[0]?.searchParams ?? [])).toEqual({
    view: 'page',
    q: '风筝 线',
    options: JSON.stringify(options),
  });
});

it('asks only the last of several queries typed without a pause', async () => {
  const pauses: (() => void)[] = [];
  const { remote, urls } = remoteWith(
    () => Promise.resolve(Response.json(answer)),
    () => new Promise<void>((resolve) => pauses.push(resolve)),
  );
  const asked = ['风', '风筝', '风筝线'].map((text) => remote.answer(text, {}));
  for (const go of pauses) go();
  expect(await Promise.all(asked)).toEqual([null, null, answer]);
  expect(urls.map((url) => url.searchParams.get('q'))).toEqual(['风筝线']);
});

it('drops a request that a newer query has replaced', async () => {
  const signals: AbortSignal[] = [];
  const { remote } = remoteWith((_, { signal }) => {
    if (signal) signals.push(signal);
    return signals.length > 1
      ? Promise.resolve(Response.json(answer))
      : new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        );
  });
  const first = remote.answer('风', {});
  await Promise.resolve();
  const second = remote.answer('风筝', {});
  expect(await first).toBeNull();
  expect(await second).toEqual(answer);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
});

it.each([
  ['no network', () => Promise.reject(new Error('offline'))],
  ['busy', () => Promise.resolve(new Response('{}', { status: 503 }))],
  ['no JSON', () => Promise.resolve(new Response('<html>'))],
  ['another shape', () => Promise.resolve(Response.json({ results: [] }))],
  ['nothing', () => Promise.resolve(Response.json(null))],
])('is without an answer: %s', async (_, fetch) => {
  const { remote } = remoteWith(fetch);
  expect(await remote.answer('风筝', {})).toBeNull();
  expect(await remote.passage({ query: '风筝', of: { type: 'question', id: 'a' } })).toBeNull();
});

it('asks for the text of one result', async () => {
  const text = { question: { text: '问', marks: [] }, answer: { text: '答', marks: [] } };
  const { remote, urls } = remoteWith(() => Promise.resolve(Response.json(text)));
  expect(await remote.passage({ query: '问', of: { type: 'question', id: 'a-1' } })).toEqual(text);
  expect(Object.fromEntries(urls[0]?.searchParams ?? [])).toEqual({
    ...{ view: 'page', q: '问', type: 'question', id: 'a-1' },
  });
});
