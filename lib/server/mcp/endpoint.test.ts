import { readdir, rm } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Source, contentSource } from '#lib/mcp/source.ts';
import { textOf } from '#lib/mcp/test-support/client.ts';
import { writeExport } from '#lib/mcp/test-support/export-folder.ts';
import { loadSample } from '#lib/test-support/sample-content.ts';
import type { BuiltFile } from '../built-files.ts';
import { createDoor } from '../door.ts';
import { securityHeaders } from '../headers.ts';
import { createSend } from '../send.ts';
import { raw } from '../test-support/raw.ts';
import { builtSource } from './built-source.ts';
import { type McpSite, createMcpEndpoint } from './endpoint.ts';

const siteUrl = 'https://weekly.example.org';
const missing = { path: '', isPage: true, status: 404, type: 'text/html', cacheControl: '' };
let source: Source;
let folder = '';

/** What a build has written, answered from as a server does. */
beforeAll(async () => {
  const content = await loadSample();
  folder = await writeExport(content, siteUrl);
  const names = await readdir(folder, { recursive: true });
  const built = names.map((name): [string, BuiltFile] => {
    const file = { isPage: false, status: 200, type: 'text/plain', cacheControl: '' };
    return [`/${name.replaceAll('\\', '/')}`, { ...file, path: join(folder, name) }];
  });
  const { search } = contentSource(content, siteUrl);
  source = builtSource({ files: new Map(built), missing }, search, siteUrl);
});
afterAll(() => rm(folder, { recursive: true }));

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  vi.restoreAllMocks();
});

/** A site behind our door. @returns its port. */
async function serving(more: Partial<McpSite> = {}, basePath = ''): Promise<number> {
  const door = createDoor({
    built: { files: new Map(), missing },
    send: createSend(1000),
    searchApi: source.search,
    mcp: createMcpEndpoint({ source, ...more }),
    headers: securityHeaders(0),
    basePath,
    moved: new Map(),
  });
  const server = createServer((request, response) => void door(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
const HEAD = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};
const post = (
  port: number,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/mcp`, {
    method: 'POST',
    headers: { ...HEAD, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const wrong = async (answer: Response) => {
  const { error } = (await answer.json()) as { error: { code: number; message: string } };
  expect(error.message).toMatch(/\p{Script=Han}.*（[a-zA-Z]/u);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  return answer.status;
};

describe('the official client', () => {
  const modes = ['legacy', 'auto', { pin: '2026-07-28' }] as const;
  it.each(modes)('of either age lists the tools and calls each: %o', async (mode) => {
    const port = await serving();
    const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } });
    await client.connect(
      new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`)),
    );
    const { tools } = await client.listTools();
    expect(tools).toHaveLength(5);
    const calls: Record<string, Record<string, unknown>> = {
      search: { query: '注册中心' },
      get_question: { id: '2023-02-24-2' },
      get_weekly: { date: 'latest' },
      list_releases: { project: 'sofa-registry' },
      related_questions: { id: '2023-02-24-2' },
    };
    for (const { name } of tools) {
      const result = await client.callTool({ name, arguments: calls[name] ?? {} });
      expect(result.isError ?? false).toBe(false);
      expect(textOf(result)).toContain(siteUrl);
      expect(result.structuredContent).toBeTypeOf('object');
    }
    const unknown = await client.callTool({ name: 'get_question', arguments: { id: 'x' } });
    expect([unknown.isError, textOf(unknown)]).toEqual([
      true,
      expect.stringContaining('没有这一问'),
    ]);
    await client.close();
  });

  it('finds it below a path, with a slash behind', async () => {
    const port = await serving({}, '/sofa');
    const client = new Client({ name: 'test', version: '1.0.0' });
    const url = new URL(`http://127.0.0.1:${port}/sofa/mcp/`);
    await client.connect(new StreamableHTTPClientTransport(url));
    expect((await client.listTools()).tools).toHaveLength(5);
    await client.close();
  });
});

describe('refused before anything is read', () => {
  it.each(['GET', 'DELETE', 'PUT', 'OPTIONS', 'PATCH'])('%s', async (method) => {
    const answer = await fetch(`http://127.0.0.1:${await serving()}/mcp`, { method });
    expect(answer.headers.get('allow')).toBe('POST');
    expect(await wrong(answer)).toBe(405);
  });

  it('pages of other sites, whatever host they say they ask', async () => {
    const port = await serving();
    const from = async (origin: string, more = {}) => {
      return (await post(port, list, { origin, ...more })).status;
    };
    expect(await from(siteUrl)).toBe(200);
    const foreign = [
      ...['https://evil.example', 'null', 'http://weekly.example.org', `${siteUrl}:8443`],
      ...[`${siteUrl}.evil.example`, `http://127.0.0.1:${port}`, '', 'x'],
    ];
    for (const origin of foreign.filter(Boolean)) {
      expect([origin, await from(origin, { 'x-forwarded-host': 'evil.example' })]).toEqual([
        origin,
        403,
      ]);
    }
    const rebound = await raw(
      port,
      'POST /mcp HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
    );
    expect(rebound).toMatch(/^HTTP\/1\.1 403 /);
    expect(rebound).not.toMatch(/access-control/i);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])(
    'what is not said to be JSON: %s',
    async (type) => {
      expect(await wrong(await post(await serving(), list, { 'content-type': type }))).toBe(415);
    },
  );

  it('what is too large, announced or not', async () => {
    const port = await serving();
    const large = JSON.stringify({ ...list, params: { x: 'x'.repeat(70_000) } });
    expect(await wrong(await post(port, large))).toBe(413);
    const announced = await raw(
      port,
      'POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n{"',
    );
    expect(announced).toMatch(/^HTTP\/1\.1 413 /);
    expect(announced).toContain('Connection: close');
    const chunk = `${(0x8000).toString(16)}\r\n${' '.repeat(0x8000)}\r\n`;
    const chunked = await raw(
      port,
      `POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(3)}`,
    );
    expect(chunked).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('what does not arrive in time', async () => {
    const port = await serving({ limits: { bodyTime: 50 } });
    const answer = await raw(
      port,
      'POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('a client that asks too much', () => {
  it('waits, and others do not', async () => {
    let now = 0;
    const port = await serving({ now: () => now });
    const statuses = async (count: number) => {
      const all = Array.from({ length: count }, async () => (await post(port, list)).status);
      return Promise.all(all);
    };
    for (let n = 0; n < 6; n += 1) expect(new Set(await statuses(10))).toEqual(new Set([200]));
    const refused = await post(port, list, { 'x-forwarded-for': '192.0.2.1' });
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await wrong(refused)).toBe(429);
    now += 1000;
    expect(await statuses(1)).toEqual([200]);
    expect(await statuses(1)).toEqual([429]);
  });

  it('pays for each message of a batch', async () => {
    const port = await serving({ limits: { perMinute: 5 }, now: () => 0 });
    const batch = (count: number) => Array.from({ length: count }, (_, id) => ({ ...list, id }));
    expect((await post(port, batch(4))).status).toBe(200);
    expect(await wrong(await post(port, batch(3)))).toBe(429);
  });

  it('leaves pages their share, however many addresses ask', async () => {
    const port = await serving({ limits: { perMinuteOfAll: 3 }, now: () => 0 });
    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await post(port, list)).status);
    expect(statuses).toEqual([200, 200, 200, 503]);
  });

  it('finds it busy where too many are being answered', async () => {
    const never = new Promise<string>(() => undefined);
    const slow = { ...source, read: () => never };
    const port = await serving({ source: slow, limits: { atOnce: 2, answerTime: 300 } });
    const call = {
      ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
      params: { name: 'get_question', arguments: { id: '2023-02-24-2' } },
    };
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(port, call)));
    const waits = answers.map((answer) => answer.headers.get('retry-after'));
    expect(await Promise.all(answers.map(wrong))).toEqual([503, 503, 503, 503]);
    expect(waits.sort()).toEqual(['1', '1', '2', '2']);
    // Those that were given up are not counted for ever.
    expect((await post(port, list)).status).toBe(200);
  });
});

describe('what is no message', () => {
  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"x"'],
    ['an empty batch', '[]'],
    ['a batch of nothing', '[1, null]'],
    ['too many messages', JSON.stringify(Array.from({ length: 11 }, () => list))],
    ['deep nesting', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['deep nesting that never ends', '['.repeat(60_000)],
    ['names of the language', '{"__proto__": {"x": 1}, "constructor": 1}'],
    ['no method', '{"jsonrpc": "2.0", "id": 1}'],
    ['bytes that are no text', '\ufffd\u0000'],
    ['a version of tomorrow', '{"jsonrpc": "3.0", "id": 1, "method": "tools/list"}'],
  ])('%s', async (_, body) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = await post(await serving(), body);
    expect([400, 202]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/node_modules|\.ts:\d|\n\s+at /);
  });

  it.each(['nonsense', 'resources/list', 'subscriptions/listen', 'sampling/createMessage'])(
    'a method that is not served ends at once: %s',
    async (method) => {
      const port = await serving();
      for (const headers of [{}, { 'mcp-protocol-version': '2026-07-28' }]) {
        const started = Date.now();
        const answer = await post(port, { ...list, method }, headers);
        expect(await answer.text()).toMatch(/"error"/);
        expect(Date.now() - started).toBeLessThan(5000);
      }
    },
  );

  it('nobody may hold a connection open to listen', async () => {
    const port = await serving();
    const envelope = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const listen = {
      ...{ jsonrpc: '2.0', id: 1, method: 'subscriptions/listen' },
      params: { _meta: envelope, notifications: { toolsListChanged: true } },
    };
    const headers = {
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'subscriptions/listen',
    };
    const answer = await post(port, listen, headers);
    expect(await answer.text()).toMatch(/"error".*limit/i);
  });
});
