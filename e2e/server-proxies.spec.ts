import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Started, folderFor, freePort, start, untilStatus } from './support/process.ts';

// The real nginx and Caddy with the files of deploy/ (docs/operating.md), found by scripts/steps/proxies.mjs.
test.describe.configure({ mode: 'default' });

const { NGINX_PATH = '', NGINX_MIME_TYPES = '', CADDY_PATH = '', DIST_DIR = '.next' } = process.env;
const EXPORT = resolve('.cache/export/site');
const SECURITY = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
};
const ASKED = 'public, max-age=0, must-revalidate';
const KEPT = 'public, max-age=31536000, immutable';

let folder = '';
let site = '';
const running: Started[] = [];

test.beforeAll(() => {
  folder = folderFor('proxies');
  site = join(folder, 'site');
  mkdirSync(site);
  execFileSync('cp', ['-a', `${EXPORT}/.`, site]);
  // What other builds may have.
  writeFileSync(join(site, 'sw.js'), 'self;\n');
  writeFileSync(join(site, 'manifest.webmanifest'), '{}');
  mkdirSync(join(site, 'pictures'), { recursive: true });
  writeFileSync(join(site, 'pictures/0a.webp'), 'RIFF');
});
test.afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Runs nginx as deploy/nginx/nginx.conf says, but for places, and for a prefix. */
async function nginx(basePath: string): Promise<string> {
  const port = await freePort();
  const place = join(folder, `nginx-${port}`);
  mkdirSync(join(place, 'weekly'), { recursive: true });
  cpSync(NGINX_MIME_TYPES, join(place, 'mime.types'));
  for (const name of ['http.conf', 'files.conf', 'proxy.conf']) {
    const text = readFileSync(`deploy/nginx/${name}`, 'utf8');
    const based = text.replace('# ~^/sofa-weekly(', `~^${basePath}(`);
    writeFileSync(join(place, 'weekly', name), basePath === '' ? text : based);
  }
  // As docs/operating.md makes it of `_redirects`.
  const moved = readFileSync(join(site, '_redirects'), 'utf8').trim().split('\n');
  const rows = moved
    .map((line) => line.split(/\s+/))
    .map(([from, to]) => `${from} ${basePath}${to};`);
  writeFileSync(join(place, 'weekly-moved.conf'), rows.join('\n'));
  const conf = readFileSync('deploy/nginx/nginx.conf', 'utf8')
    .replaceAll('/etc/nginx/', `${place}/`)
    .replaceAll(/\/tmp\/(?=\w+(?:\.pid)?;)/g, `${place}/`)
    // A pipe cannot be opened by its name.
    .replace('/dev/stdout', `${place}/access.log`)
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace(
      'root /srv/site;',
      basePath === '' ? `root ${site};` : `location ${basePath}/ { alias ${site}/; }`,
    )
    .replace('error_page 404 /', `error_page 404 ${basePath}/`);
  return run(place, conf, port);
}

async function run(place: string, conf: string, port: number): Promise<string> {
  const path = join(place, 'nginx.conf');
  // As root it would give its workers away to an account that need not be there.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  writeFileSync(path, `daemon off;\n${user}${conf}`);
  const started = start([NGINX_PATH, '-p', place, '-c', path, '-e', 'stderr'], {}, place);
  running.push(started);
  const origin = `http://127.0.0.1:${port}`;
  await untilStatus(`${origin}/nowhere-at-all`, 404, started);
  return origin;
}

async function caddy(file: string, env: Record<string, string>): Promise<string> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const home = { HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const program = [CADDY_PATH, 'run', '--adapter', 'caddyfile', '--config', `deploy/caddy/${file}`];
  const started = start(program, { ...home, WEEKLY_ADDRESS: origin, ...env }, process.cwd());
  running.push(started);
  await untilStatus(`${origin}/nowhere-at-all`, 404, started);
  return origin;
}

/** What an address is answered, with the headers that matter here. */
async function ask(url: string, init: RequestInit = {}) {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const header = (name: string): string | null => response.headers.get(name);
  return { status: response.status, text, header };
}

const hashed = (): string => {
  const name = readdirSync(join(site, 'assets')).find((file) => /^page-.*\.js$/.test(file));
  return `/assets/${name}`;
};

/** What plain files must look like from outside, whoever sends them. */
async function expectFiles(origin: string, basePath: string): Promise<void> {
  const at = origin + basePath;
  const expected: [path: string, type: RegExp, cache: string][] = [
    ['/', /^text\/html; charset=utf-8$/i, ASKED],
    ['/weekly/2023-02-24/', /^text\/html; charset=utf-8$/i, ASKED],
    ['/index.html.md', /^text\/markdown; charset=utf-8$/, ASKED],
    ['/api/questions.json', /^application\/json; charset=utf-8$/, ASKED],
    ['/calendar/meetings.ics', /^text\/calendar; charset=utf-8$/, ASKED],
    ['/feed.xml', /^text\/xml; charset=utf-8$|^application\/(?:rss\+)?xml/, ASKED],
    ['/sw.js', /javascript/, ASKED],
    ['/manifest.webmanifest', /^application\/manifest\+json/, ASKED],
    ['/pictures/0a.webp', /^image\/webp$/, KEPT],
    [hashed(), /javascript/, KEPT],
  ];
  for (const [path, type, cache] of expected) {
    const { status, header } = await ask(at + path);
    expect([status, header('cache-control')], path).toEqual([200, cache]);
    expect(header('content-type'), path).toMatch(type);
    for (const [name, value] of Object.entries(SECURITY))
      expect(header(name), `${path} ${name}`).toBe(value);
    const isData = path.startsWith('/api/');
    expect(header('access-control-allow-origin'), path).toBe(isData ? '*' : null);
    expect(header('x-robots-tag'), path).toBe(isData || path.endsWith('.md') ? 'noindex' : null);
  }
  const page = await ask(`${at}/weekly/`);
  expect(page.text).toBe(readFileSync(join(site, 'weekly/index.html'), 'utf8'));
  expect(page.header('content-encoding')).toMatch(/gzip|zstd/);
  expect(page.header('vary')).toContain('Accept-Encoding');
  const plain = await ask(`${at}/weekly/`, { headers: { 'accept-encoding': 'identity' } });
  expect([plain.header('content-encoding'), plain.text]).toEqual([null, page.text]);
  const tag = plain.header('etag') ?? '';
  const same = { 'accept-encoding': 'identity', 'if-none-match': tag };
  expect((await ask(`${at}/weekly/`, { headers: same })).status).toBe(304);

  const slash = await ask(`${at}/weekly`);
  expect([301, 308]).toContain(slash.status);
  expect(slash.header('location')).toBe(`${basePath}/weekly/`);

  for (const path of [
    '/nowhere/',
    '/assets/none.js',
    '/pictures/none.webp',
    '/_headers',
    '/_redirects',
  ]) {
    const { status, text, header } = await ask(at + path);
    expect([status, header('cache-control')], path).toEqual([404, 'no-store']);
    expect(text, path).toContain('没有这个页面');
    expect(header('x-frame-options'), path).toBe('DENY');
  }
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await ask(`${at}/`, { method })).status, method).toBe(405);
  }
}

/** What a server looks like behind a proxy. @param log of the server. */
async function expectProxied(origin: string, log: Started['lines']): Promise<void> {
  const page = await ask(`${origin}/weekly/`, { headers: { 'x-request-id': 'edge-1' } });
  expect([page.status, page.header('x-request-id')]).toEqual([200, 'edge-1']);
  // Compressed once, by the server.
  expect(page.header('content-encoding')).toMatch(/^(?:br|gzip)$/);
  expect(page.header('vary')).toBe('Accept-Encoding, Accept');
  expect(page.text).toContain('</html>');
  const made = await ask(`${origin}/weekly/`, { headers: { 'x-request-id': 'a b"' } });
  const id = made.header('x-request-id') ?? '';
  expect(id).toMatch(/^[\da-f-]{32,36}$/);
  await expect
    .poll(() => log().map((line) => line['id']))
    .toEqual(expect.arrayContaining(['edge-1', id]));
  for (const [name, value] of Object.entries(SECURITY)) expect(page.header(name), name).toBe(value);
  const markdown = await ask(`${origin}/weekly/`, { headers: { accept: 'text/markdown' } });
  expect(markdown.header('content-type')).toBe('text/markdown; charset=utf-8');
  const answer = await ask(`${origin}/mcp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  });
  expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('search') as unknown]);
  await untilStatus(`${origin}/api/search?q=raft`, 200);
  const found = await ask(`${origin}/api/search?q=raft`);
  expect([found.status, found.header('access-control-allow-origin')]).toEqual([200, '*']);
  expect((await ask(`${origin}/weekly`)).header('location')).toBe('/weekly/');
  expect((await ask(`${origin}/`, { method: 'DELETE' })).status).toBe(405);
}

/** Our server, for what stands before it. */
async function server(): Promise<{ port: number; lines: Started['lines'] }> {
  const build = join(folder, 'build');
  execFileSync(process.execPath, ['scripts/take-build.mjs', build], {
    env: { ...process.env, DIST_DIR },
  });
  const port = await freePort();
  const program = [process.execPath, join(build, 'server/serve.mjs')];
  const started = start(program, { PORT: String(port), LOG: 'json' }, '/');
  running.push(started);
  await untilStatus(`http://127.0.0.1:${port}/readyz`, 200, started);
  return { port, lines: started.lines };
}

test.describe('nginx', () => {
  test.skip(NGINX_PATH === '' || NGINX_MIME_TYPES === '', '没有 nginx');

  for (const basePath of ['', '/sofa-weekly']) {
    test(`sends an export ${basePath === '' ? 'at the root' : 'below a prefix'}`, async () => {
      const origin = await nginx(basePath);
      await expectFiles(origin, basePath);
      const moved = await ask(`${origin}${basePath}/blog/sofa-weekly-20230224/?from=w`);
      expect([moved.status, moved.header('location')]).toEqual([
        301,
        `${basePath}/weekly/2023-02-24/?from=w`,
      ]);
      const place = join(folder, `nginx-${new URL(origin).port}`);
      const log = readFileSync(join(place, 'access.log'), 'utf8');
      const lines = log
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      const path = `${basePath}/blog/sofa-weekly-20230224/`;
      expect(lines).toContainEqual(
        expect.objectContaining({ event: 'request', path, status: 301 }),
      );
      // Neither who asked nor what else stood in the address.
      expect(log + (running[0]?.printed() ?? '')).not.toMatch(/from=w|127\.0\.0\.1/);
    });
  }

  test('stands before the server', async () => {
    const { port: behind, lines } = await server();
    const port = await freePort();
    const place = join(folder, `nginx-${port}`);
    mkdirSync(join(place, 'logs'), { recursive: true });
    const include = (name: string): string => `include ${resolve('deploy/nginx', name)};`;
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${place}/${name};`,
    );
    const conf = `pid ${place}/pid; events {} http { include ${NGINX_MIME_TYPES}; ${include('http.conf')}
      ${temporary.join(' ')} access_log off;
      upstream weekly { server 127.0.0.1:${behind}; keepalive 16; }
      server { listen 127.0.0.1:${port}; ${include('proxy.conf')} } }`;
    await expectProxied(await run(place, conf, port), lines);
  });
});

test.describe('Caddy', () => {
  test.skip(CADDY_PATH === '', '没有 Caddy');

  for (const basePath of ['', '/sofa-weekly']) {
    test(`sends an export ${basePath === '' ? 'at the root' : 'below a prefix'}`, async () => {
      const origin = await caddy('Caddyfile', { WEEKLY_ROOT: site, BASE_PATH: basePath });
      await expectFiles(origin, basePath);
    });
  }

  test('stands before the server', async () => {
    const { port, lines } = await server();
    const origin = await caddy('proxy.Caddyfile', { WEEKLY_SERVER: `127.0.0.1:${port}` });
    await expectProxied(origin, lines);
  });
});
