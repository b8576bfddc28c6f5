import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BuiltFile } from './built-files.ts';
import { createDoor } from './door.ts';
import { createSend } from './send.ts';

const folder = mkdtempSync(join(tmpdir(), 'interfaces-'));
const built = (name: string, text: string): [string, BuiltFile] => {
  const path = join(folder, name.replaceAll('/', '_'));
  writeFileSync(path, text);
  const type = 'application/json; charset=utf-8';
  return [name, { path, isPage: false, status: 200, type, cacheControl: 'public, max-age=5' }];
};

let server: Server;
let origin: string;

beforeAll(async () => {
  const missing = { path: '', isPage: true, status: 404, type: 'text/html', cacheControl: '' };
  const files = new Map([
    built('/api/questions.json', '{"questions":[]}'),
    built('/api/questions/a-1.json', '{"id":"a-1"}'),
    built('/api/openapi.json', '{"openapi":"3.1.1"}'),
  ]);
  const door = createDoor({
    built: { files, missing },
    send: createSend(100_000),
    searchApi: () => Promise.reject(new Error('nobody searches here')),
    mcp: (_, response) => response.end(),
    headers: {},
    basePath: '/sofa',
    moved: new Map(),
  });
  server = createServer((request, response) => {
    if (!door(request, response)) response.end('framework');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sofa`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, init?: RequestInit) => fetch(origin + path, init);

it('things are sent as they were built, with and without the end of their names', async () => {
  for (const path of ['/api/questions/a-1', '/api/questions', '/api/openapi']) {
    const answers = await Promise.all(
      ['.json', '', '/', '.json/'].map(async (end) => {
        const answer = await ask(path + end);
        const tag = answer.headers.get('etag');
        return [answer.status, answer.headers.get('content-type'), tag, await answer.text()];
      }),
    );
    expect(answers[0]?.[0]).toBe(200);
    expect(answers[0]?.[1]).toBe('application/json; charset=utf-8');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  }
  const { headers } = await ask('/api/questions/a-1?x=y');
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('cache-control')).toBe('public, max-age=5');
  const again = await ask('/api/questions/a-1', {
    headers: { 'If-None-Match': headers.get('etag') ?? '' },
  });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await ask('/api/questions/a-1', { method: 'HEAD' });
  expect([head.status, head.headers.get('etag')]).toEqual([200, headers.get('etag')]);
  const options = await ask('/api/questions/a-1', { method: 'OPTIONS' });
  expect(options.status).toBe(204);
  expect(options.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
  const post = await ask('/api/questions/a-1', { method: 'POST' });
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
});

it.each([
  '/api/questions/b-1',
  '/api/questions/b-1.json',
  '/api/questions/%E4%',
  '/api/questions/%2e%2e%2fquestions',
  '/api/questions/a-1/x',
  '/api/projects/__proto__',
  '/api/weeklies',
])('what is not there is said as JSON, never kept: %s', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({
    error: 'not_found',
    message: expect.stringMatching(/\p{Script=Han}/u) as string,
  });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

it.each(['/api/other', '/api/questionsx', '/api', '/api/'])(
  '%s is the framework’s',
  async (path) => {
    expect(await (await ask(path)).text()).toBe('framework');
  },
);
