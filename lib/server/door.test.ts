import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { attachDoor } from './attach.ts';
import { readBuiltFiles } from './built-files.ts';
import { createDoor } from './door.ts';
import { securityHeaders } from './headers.ts';
import { createSend } from './send.ts';
import { raw } from './test-support/raw.ts';

const build = mkdtempSync(join(tmpdir(), 'door-'));
const page = `<!doctype html><title>周刊</title>${'正文。'.repeat(1000)}`;
const json = { 'content-type': 'application/json', 'cache-control': 'public, max-age=5' };
const isStatic = { initialRevalidateSeconds: false };

function writeBuild(): void {
  const files: Record<string, string> = {
    'server/app/index.html': page,
    'server/app/weekly.html': page,
    'server/app/_not-found.html': '没有这个页面',
    'server/app/search-data/manifest.json.body': '{"years":[]}',
    'static/chunks/a.js': 'export {}',
    'prerender-manifest.json': JSON.stringify({
      routes: {
        '/': { ...isStatic, routeType: 'page' },
        '/weekly': { ...isStatic, routeType: 'page' },
        '/gone': { ...isStatic, routeType: 'page' },
        '/questions/none': { ...isStatic, routeType: 'page' },
        '/_not-found': { ...isStatic, routeType: 'page', initialStatus: 404 },
        '/later': { initialRevalidateSeconds: 60, routeType: 'page' },
        '/search-data/manifest.json': { ...isStatic, routeType: 'route', initialHeaders: json },
      },
    }),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(build, name, '..'), { recursive: true });
    writeFileSync(join(build, name), text);
  }
}

let server: Server;
let origin: string;
const framework = vi.fn<(url: string) => void>();
const searched = vi.fn((request: Request) =>
  Promise.resolve(new Response(`{"url":"${request.url}"}`, { headers: { etag: 'W/"1"' } })),
);

const mcp = vi.fn((request: IncomingMessage, response: ServerResponse) => {
  response.end(`mcp ${request.method}`);
});

beforeAll(async () => {
  writeBuild();
  const headers = securityHeaders(0);
  const door = createDoor({
    built: readBuiltFiles(build),
    send: createSend(1_000_000),
    searchApi: searched,
    mcp,
    headers,
    basePath: '',
    moved: new Map(),
  });
  attachDoor(door, headers);
  server = createServer((request, response) => {
    framework(request.url ?? '');
    response.end('framework');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(build, { recursive: true });
});

const port = (): number => (server.address() as AddressInfo).port;
const ask = (path: string, init?: RequestInit) =>
  fetch(origin + path, { redirect: 'manual', ...init });
const raws = (line: string, more = '') =>
  raw(port(), `${line} HTTP/1.1\r\nHost: x\r\n${more}Connection: close\r\n\r\n`);

describe('pages', () => {
  it('are sent as they were built, with a tag, to be asked about again', async () => {
    const first = await ask('/weekly/');
    expect([first.status, await first.text()]).toEqual([200, page]);
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(first.headers.get('vary')).toBe('Accept-Encoding');
    const tag = first.headers.get('etag') ?? '';
    const again = await ask('/weekly/?utm=x', { headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await ask('/weekly/', { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, '']);
    expect(framework).not.toHaveBeenCalled();
  });

  it('are compressed for those who can read it', async () => {
    const whole = await raw(
      port(),
      'GET /weekly/ HTTP/1.0\r\nHost: x\r\nAccept-Encoding: br;q=0, gzip\r\n\r\n',
    );
    expect(whole).toContain('Content-Encoding: gzip');
    for (const coding of ['gzip', 'br']) {
      const response = await ask('/weekly/', { headers: { 'Accept-Encoding': coding } });
      expect(response.headers.get('content-encoding')).toBe(coding);
      expect(await response.text()).toBe(page);
    }
  });

  it('do not change with headers that the framework would obey', async () => {
    const headers = { RSC: '1', 'Next-Router-Prefetch': '1', 'X-Forwarded-Host': 'evil.example' };
    const response = await ask('/weekly/', { headers });
    expect([response.status, await response.text()]).toEqual([200, page]);
    expect(framework).not.toHaveBeenCalled();
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'refuse %s at once',
    async (method) => {
      const answer = await raws(`${method} /weekly/`, 'Content-Length: 3\r\n');
      expect(answer).toMatch(/^HTTP\/1\.1 405 /);
      expect(answer).toContain('Allow: GET, HEAD');
      expect(framework).not.toHaveBeenCalled();
    },
  );

  it('refuse a form before it is sent', async () => {
    // Ten bytes of a gigabyte: the answer does not wait for the rest.
    const answer = await raw(
      port(),
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\nq=xxxxxxxx',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toContain('Connection: close');
  });

  it('have one address each', async () => {
    const to = async (path: string) => {
      const response = await ask(path);
      return [response.status, response.headers.get('location')];
    };
    expect(await to('/weekly?a=b')).toEqual([308, '/weekly/?a=b']);
    expect(await to('/nowhere')).toEqual([308, '/nowhere/']);
    expect(await raws('GET //evil.example/x')).toContain('Location: /evil.example/x');
    expect(await raws('GET /\\evil.example/')).toContain('Location: /evil.example/');
    expect(await raws('GET http://evil.example/weekly/')).toMatch(/^HTTP\/1\.1 200 /);
  });

  it.each([
    '/nowhere/',
    '/nowhere.html',
    '/questions/none/',
    '/%',
    '/weekly/%E4%/',
    '/%00/',
    '/weekly/..%2f..%2fprerender-manifest.json',
    '/server/app/weekly.html',
    '/weekly.html',
    '/index.rsc',
    '/_not-found/',
    '/search-data/manifest.json/',
    '/_next/static/../prerender-manifest.json',
    '/__proto__/',
    '/constructor/',
  ])('that do not exist are one page, never kept: %s', async (path) => {
    const answer = await raws(`GET ${path}`);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toContain('没有这个页面');
    expect(answer).toContain('Cache-Control: no-store');
  });

  it('that the build lost are said to be ours to mend', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const response = await ask('/gone/');
    expect(response.status).toBe(500);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(said).toHaveBeenCalledWith(expect.stringContaining('重新 npm start'));
    said.mockRestore();
  });
});

it('sends files with the headers of their routes, hashed ones for ever', async () => {
  const data = await ask('/search-data/manifest.json');
  expect(data.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(data.headers.get('cache-control')).toBe('public, max-age=5');
  const script = await ask('/_next/static/chunks/a.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it('serves a site below a path there and nowhere else', async () => {
  const below = createDoor({
    built: readBuiltFiles(build),
    send: createSend(1_000_000),
    searchApi: searched,
    mcp,
    headers: {},
    basePath: '/sofa',
    moved: new Map(),
  });
  const other = createServer((request, response) => void below(request, response));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const at = (path: string) =>
    fetch(`http://127.0.0.1:${(other.address() as AddressInfo).port}${path}`, {
      redirect: 'manual',
    });
  const told = async (path: string) => {
    const { status, headers } = await at(path);
    return [status, headers.get('location')];
  };
  expect(await told('/sofa/weekly/')).toEqual([200, null]);
  expect(await told('/sofa?a')).toEqual([308, '/sofa/?a']);
  expect(await told('/sofa/weekly')).toEqual([308, '/sofa/weekly/']);
  expect(await told('/sofa/api/search?q=x')).toEqual([200, null]);
  for (const path of ['/', '/weekly/', '/sofas/', '/api/search/']) {
    expect([path, ...(await told(path))]).toEqual([path, 404, null]);
  }
  other.close();
});

describe('interfaces', () => {
  it('search is answered here, by its methods only', async () => {
    const answer = await ask('/api/search?q=%E9%A3%8E');
    expect(await answer.json()).toEqual({ url: 'http://localhost/api/search?q=%E9%A3%8E' });
    expect(answer.headers.get('etag')).toBe('W/"1"');
    for (const method of ['POST', 'TRACE', 'DELETE']) {
      expect(await raws(`${method} /api/search?q=x`)).toMatch(/^HTTP\/1\.1 405 /);
    }
    expect(framework).not.toHaveBeenCalled();
  });

  it('assistants are handed on, by every method', async () => {
    expect(await (await ask('/mcp', { method: 'POST', body: '{}' })).text()).toBe('mcp POST');
    expect(await (await ask('/mcp/', { method: 'DELETE' })).text()).toBe('mcp DELETE');
    expect((await ask('/mcp/x', { method: 'POST' })).status).toBe(405);
    expect(framework).not.toHaveBeenCalled();
  });

  it('others are the framework’s', async () => {
    expect(await (await ask('/api/other', { method: 'POST' })).text()).toBe('framework');
    expect(framework).toHaveBeenCalledExactlyOnceWith('/api/other');
    framework.mockClear();
  });
});

it('says the same of itself in every answer', async () => {
  const answers = [
    await raws('GET /weekly/'),
    await raws('GET /weekly'),
    await raws('GET /nowhere/'),
    await raws('POST /'),
    await raws('GET /api/search?q=x'),
    await raws('GET /api/other'),
    await raws('GET nonsense'),
    await raws('GET /', `X: ${'x'.repeat(20_000)}\r\n`),
    await raw(port(), 'nonsense\r\n\r\n'),
  ];
  expect(answers.map((answer) => answer.slice(9, 12))).toEqual(
    '200 308 404 405 200 200 400 431 400'.split(' '),
  );
  for (const answer of answers) {
    expect(answer).toContain('X-Content-Type-Options: nosniff');
    expect(answer).toContain("Content-Security-Policy: frame-ancestors 'none'");
    expect(answer).toContain('Referrer-Policy: strict-origin-when-cross-origin');
    expect(answer).toContain('Permissions-Policy: ');
    expect(answer).toContain('Cross-Origin-Opener-Policy: same-origin');
    expect(answer).not.toContain('Strict-Transport-Security');
  }
});
