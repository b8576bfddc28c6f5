import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readBuiltFiles } from './built-files.ts';
import { createDoor } from './door.ts';
import { securityHeaders } from './headers.ts';
import { createSend } from './send.ts';

const picture = `${'0a'.repeat(16)}-720.webp`;
const large = `${'0b'.repeat(16)}.png`;

let build = '';
let server: Server;
let origin = '';

beforeEach(async () => {
  build = mkdtempSync(join(tmpdir(), 'door-pictures-'));
  const files: Record<string, string | Buffer> = {
    'prerender-manifest.json': '{"routes":{}}',
    'static/a.js': '',
    'server/app/_not-found.html': '没有这个页面',
    'pictures/notes.txt': 'no picture',
    [`pictures/${picture}`]: 'a picture',
    [`pictures/${large}`]: Buffer.alloc(8_000_000, 7),
  };
  for (const [name, body] of Object.entries(files)) {
    mkdirSync(dirname(join(build, name)), { recursive: true });
    writeFileSync(join(build, name), body);
  }
  const door = createDoor({
    built: readBuiltFiles(build),
    send: createSend(1_000_000),
    searchApi: () => Promise.resolve(new Response()),
    mcp: (_, response) => response.end(),
    ...{ headers: securityHeaders(0), basePath: '/docs', moved: new Map() },
  });
  server = createServer((request, response) => void door(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(build, { recursive: true });
});

const ask = (name: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${origin}/docs/pictures/${name}`, init);

test('pictures are kept for ever, by their names, and taken for nothing else', async () => {
  const first = await ask(picture);
  expect([first.status, await first.text()]).toEqual([200, 'a picture']);
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-length': '9',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    etag: `"${picture}"`,
  });
  expect(first.headers.has('vary')).toBe(false);
  const again = await ask(picture, { headers: { 'If-None-Match': `"${picture}"` } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await ask(picture, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '9']);
});

test('a large one comes whole', async () => {
  const bytes = Buffer.from(await (await ask(large)).arrayBuffer());
  expect(bytes.equals(Buffer.alloc(8_000_000, 7))).toBe(true);
});

test('who goes away in the middle of one is no fault of the build', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`GET /docs/pictures/${large} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  socket.destroy();
  expect((await ask(picture)).status).toBe(200);
  await vi.waitFor(async () => {
    const open = await new Promise((resolve) =>
      server.getConnections((_, count) => resolve(count)),
    );
    expect(open).toBeLessThanOrEqual(1);
  });
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

test('nothing but the vault’s files is there', async () => {
  for (const name of ['notes.txt', `${'0c'.repeat(16)}.png`, '..%2Fprerender-manifest.json']) {
    const response = await ask(name);
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store']);
  }
});

test('one that is taken away while the server runs is a fault, and nothing else is', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  rmSync(join(build, 'pictures', picture));
  expect((await ask(picture)).status).toBe(500);
  expect(said).toHaveBeenCalledWith(expect.stringContaining('构建不完整'));
  said.mockRestore();
  expect((await ask(large, { method: 'HEAD' })).status).toBe(200);
});
