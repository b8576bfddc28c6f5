import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { raw } from '../test-support/raw.ts';
import type { RequestEntry } from './log.ts';
import { type Requests, watchRequests } from './requests.ts';

let server: Server;
afterEach(() => server.close());

async function open(logsAddresses = false) {
  const entries: RequestEntry[] = [];
  const log = {
    say: () => undefined,
    fault: () => undefined,
    request: (entry: RequestEntry) => entries.push(entry),
  };
  const requests: Requests = watchRequests(
    (request, response) => {
      if (request.url !== '/slow') response.end('answer');
      return true;
    },
    log,
    logsAddresses,
  );
  server = createServer((request, response) => void requests.door(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, more = '') =>
    raw(port, `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}Connection: close\r\n\r\n`);
  return { entries, requests, ask, origin: `http://127.0.0.1:${port}` };
}

const idOf = (answer: string): string => /^X-Request-Id: (.*)\r$/m.exec(answer)?.[1] ?? '';

it('gives a request back the id that it came with, where that is one', async () => {
  const { ask, entries } = await open();
  expect(idOf(await ask('/', 'X-Request-Id: edge-7:a/b=\r\n'))).toBe('edge-7:a/b=');
  for (const bad of ['a b', 'x'.repeat(129), '"}', '中', '']) {
    const id = idOf(await ask('/', `X-Request-Id: ${bad}\r\n`));
    expect(id, bad).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
  }
  expect(new Set(entries.map(({ id }) => id)).size).toBe(6);
});

it('logs path and size, but neither what was searched nor who asked', async () => {
  const { ask, entries } = await open();
  const answer = await ask('/api/search?q=secret', 'X-Forwarded-For: 192.0.2.7\r\n');
  expect(entries).toEqual([
    {
      ...{ id: idOf(answer), method: 'GET', path: '/api/search', status: 200 },
      ...{ bytes: answer.length, ms: expect.any(Number) as number },
    },
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/secret|192\.0\.2|127\.0/);
});

it('logs addresses where it is asked to', async () => {
  const { ask, entries } = await open(true);
  await ask('/', 'X-Forwarded-For: 192.0.2.7\r\n');
  expect(entries).toMatchObject([{ address: '127.0.0.1', forwarded: '192.0.2.7' }]);
});

it('notes a request that was broken off before it was answered', async () => {
  const { entries, requests, origin } = await open();
  const controller = new AbortController();
  const asked = fetch(`${origin}/slow`, { signal: controller.signal }).catch(() => null);
  while (requests.running() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  controller.abort();
  await asked;
  while (requests.running() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(entries).toMatchObject([{ path: '/slow', status: 499, aborted: true }]);
});

it('makes every answer the last of its connection after the last calls', async () => {
  const { requests, origin } = await open();
  expect((await fetch(origin)).headers.get('connection')).toBe('keep-alive');
  requests.lastCalls();
  expect((await fetch(origin)).headers.get('connection')).toBe('close');
});
