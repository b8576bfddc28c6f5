import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPublishEndpoint } from './publish-endpoint.ts';
import type { Outcome, Publishing } from './publisher.ts';

const TOKEN = 'a-token-of-twenty-two';
const bearer = { Authorization: `Bearer ${TOKEN}` };
const open: Server[] = [];
let outcome: Outcome;
let asked: boolean[];

beforeEach(() => {
  asked = [];
  outcome = { at: '2026-12-01T00:00:00Z', result: 'published', build: 'x', seconds: 1, lines: [] };
});
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function serve(token = TOKEN, basePath = ''): Promise<string> {
  const publishing: Publishing = { state: 'idle', last: null };
  const publish = (isForced = false): Promise<Outcome> => {
    asked.push(isForced);
    return Promise.resolve(outcome);
  };
  const endpoint = createPublishEndpoint({ publishing, publish }, token, basePath);
  const server = createServer((request, response) => {
    if (!endpoint(request, response)) response.writeHead(418).end();
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('publishes for whoever has the token, and says what came of it', async () => {
  const origin = await serve(TOKEN, '/sofa');
  for (const path of ['/-/publish', '/-/publish/', '/sofa/-/publish']) {
    const answer = await fetch(origin + path, { method: 'POST', headers: bearer });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await answer.json()).toEqual(outcome);
  }
  expect(asked).toEqual([true, true, true]);
});

it.each([
  ['unchanged', 200],
  ['refused', 422],
  ['failed', 500],
] as const)('says %s by status %i', async (result, status) => {
  outcome = { ...outcome, result };
  const answer = await fetch(`${await serve()}/-/publish`, { method: 'POST', headers: bearer });
  expect(answer.status).toBe(status);
});

it('need not be waited for, and says how it stands', async () => {
  const origin = await serve();
  const begun = await fetch(`${origin}/-/publish?wait=0`, { method: 'POST', headers: bearer });
  expect(begun.status).toBe(202);
  const now = await fetch(`${origin}/-/publish`, { headers: bearer });
  expect([now.status, await now.json()]).toEqual([200, { state: 'idle', last: null }]);
  expect(asked).toEqual([true]);
});

it.each([
  ['none', {}],
  ['another one', { Authorization: 'Bearer another-token-of-some' }],
  ['the token alone', { Authorization: TOKEN }],
  ['the beginning of it', { Authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
])('refuses who brings %s', async (_, headers) => {
  const origin = await serve();
  for (const method of ['POST', 'GET']) {
    const answer = await fetch(`${origin}/-/publish`, { method, headers });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  }
  expect(asked).toEqual([]);
});

it('is not there without a token, nor at another address', async () => {
  const none = await serve('');
  const empty = { Authorization: 'Bearer ' };
  const answer = await fetch(`${none}/-/publish`, { method: 'POST', headers: empty });
  expect(answer.status).toBe(418);
  expect((await fetch(`${await serve()}/x/-/publish`, { headers: bearer })).status).toBe(418);
});

it('takes no other method', async () => {
  const answer = await fetch(`${await serve()}/-/publish`, { method: 'PUT', headers: bearer });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
});

it('takes no token that can be guessed', () => {
  const publisher = {
    publishing: { state: 'idle', last: null } as const,
    publish: () => Promise.resolve(outcome),
  };
  expect(() => createPublishEndpoint(publisher, 'short', '')).toThrow(/PUBLISH_TOKEN 太短/);
});
