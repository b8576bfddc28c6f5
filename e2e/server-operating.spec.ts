import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './support/ask.ts';
import { type Started, folderFor, freePort, start, untilStatus } from './support/process.ts';
import { makeProject } from './support/project.ts';
import { askRaw } from './support/raw.ts';
import { expect, test } from '@playwright/test';

// Real processes, one after the other: they share a folder and measure time.
test.describe.configure({ mode: 'default' });

/** Larger than what a connection holds on its way: who reads it slowly keeps the server waiting. */
const LARGE = 24_000_000;
/** A file that is replaced by a large one. */
const LARGE_ADDRESS = '/llms.txt';

let folder = '';
const running: Started[] = [];

test.beforeAll(() => {
  folder = join(folderFor('served'), 'build');
  execFileSync(process.execPath, ['scripts/take-build.mjs', folder]);
  writeFileSync(join(folder, 'server/app/llms.txt.body'), Buffer.alloc(LARGE, 'x'));
});
test.afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});
test.afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

async function serve(env: Record<string, string> = {}) {
  const port = await freePort();
  const program = [process.execPath, join(folder, 'server/serve.mjs')];
  const server = start(program, { PORT: String(port), LOG: 'json', ...env }, tmpdir());
  running.push(server);
  const origin = `http://127.0.0.1:${port}`;
  await untilStatus(`${origin}/readyz`, 200, server);
  return { ...server, port, origin };
}

/** Begins a download, and reads it when it is told to. */
function slowDownload(port: number) {
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET ${LARGE_ADDRESS} HTTP/1.1\r\nHost: x\r\n\r\n`);
  let length = 0;
  const begun = new Promise((done) => socket.once('readable', done));
  const finish = (): Promise<number> =>
    new Promise((done, reject) => {
      socket.on('data', (part) => (length += part.length));
      socket.once('end', () => done(length));
      socket.once('error', reject);
    });
  return { begun, finish, socket };
}

test('the folder of a build serves by itself, and says how it is', async () => {
  const { origin, lines, child, ended } = await serve({ SITE_URL: '' });
  const ready = (await (await fetch(`${origin}/readyz`)).json()) as Record<string, unknown>;
  expect(ready).toMatchObject({
    ...{ status: 'ready', missing: [], search: { ready: true, why: null } },
    build: {
      id: expect.any(String) as unknown,
      content: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
    },
  });
  // On a busy machine it sends askers away for a moment.
  await untilStatus(`${origin}/api/search?q=领导者转移`, 200);
  const answer = await fetch(`${origin}/weekly/?from=secret`, {
    headers: { 'X-Request-Id': 'edge-1', 'X-Forwarded-For': '192.0.2.7' },
  });
  expect([answer.status, answer.headers.get('x-request-id')]).toEqual([200, 'edge-1']);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(lines().find(({ id }) => id === 'edge-1')).toMatchObject({
    ...{ event: 'request', method: 'GET', path: '/weekly/', status: 200 },
  });
  expect(lines().map(({ event }) => event)).toEqual(
    expect.arrayContaining(['start', 'stopping', 'stop']),
  );
  expect(JSON.stringify(lines())).not.toMatch(/领导者|secret|192\.0\.2/);
});

test('it answers as the framework’s server does, which stands behind the same door', async ({
  baseURL,
}) => {
  const { origin } = await serve();
  const paths = [
    ...['/', '/weekly/2023-02-24/', '/search/', '/index.html.md', '/feed.xml', '/robots.txt'],
    ...['/weekly', '/nowhere', '/nowhere/', '/api/no-such', '/api/no-such/', '/questions/[id]/'],
    ...['/api/questions', '/weekly/%E5%91%A/', '//weekly', '/_next/static/none.js', '/mcp'],
  ];
  for (const path of paths) {
    for (const method of ['GET', 'HEAD', 'POST', 'TRACE']) {
      const [ours, framework] = await Promise.all([
        askRaw(origin + path, method),
        askRaw(`${baseURL}${path}`, method),
      ]);
      expect(ours, `${method} ${path}`).toEqual(framework);
    }
  }
});

test('nothing that was begun is lost when it is told to stop under load', async () => {
  const { port, origin, child, ended, lines } = await serve();
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const paths = [
    '/',
    '/weekly/',
    '/questions/',
    '/api/search?q=raft',
    '/api/search?q=全局锁',
    '/feed.xml',
  ];
  const answers: number[] = [];
  const lost: string[] = [];
  let isOver = false;
  const client = async (first: number): Promise<void> => {
    for (let at = first; !isOver; at += 1) {
      try {
        answers.push((await ask(origin + paths[at % paths.length], agent)).status);
      } catch (cause) {
        // Nobody listens any more: this one was not begun.
        if ((cause as NodeJS.ErrnoException).code === 'ECONNREFUSED') return;
        lost.push(String(cause));
        return;
      }
    }
  };
  const clients = Array.from({ length: 8 }, (_, first) => client(first));
  const download = slowDownload(port);
  await download.begun;
  // A question whose body is still on its way.
  const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
  const asked = connect(port, '127.0.0.1');
  asked.write(
    `POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: ${message.length}\r\n\r\n`,
  );
  let answered = '';
  asked.setEncoding('utf8').on('data', (part: string) => (answered += part));
  await sleep(500);
  child.kill('SIGTERM');
  await sleep(1200);
  asked.write(message);
  const length = await download.finish();
  await Promise.all(clients);
  isOver = true;
  expect(await ended).toBe(0);
  expect(lost).toEqual([]);
  expect(length).toBeGreaterThan(LARGE);
  expect(answered).toMatch(/^HTTP\/1\.1 200 /);
  expect(answers.length).toBeGreaterThan(50);
  // A search may be sent away when too many come; that is an answer.
  expect(answers.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(lines().filter(({ event }) => event === 'fault')).toEqual([]);
});

test('who takes too long is broken off, and a second signal ends at once', async () => {
  const patient = await serve({ STOP_SECONDS: '1' });
  const first = slowDownload(patient.port);
  first.socket.on('error', () => undefined);
  await first.begun;
  const told = performance.now();
  patient.child.kill('SIGTERM');
  expect(await patient.ended).toBe(0);
  expect(performance.now() - told).toBeGreaterThan(900);
  expect(patient.lines()).toContainEqual(
    expect.objectContaining({
      event: 'fault',
      message: expect.stringContaining('1 个请求'),
    }),
  );

  const hurried = await serve({ STOP_SECONDS: '60' });
  const second = slowDownload(hurried.port);
  second.socket.on('error', () => undefined);
  await second.begun;
  // npm and a terminal tell the same Ctrl-C twice: that is one.
  hurried.child.kill('SIGINT');
  hurried.child.kill('SIGINT');
  await sleep(700);
  expect(hurried.child.exitCode).toBeNull();
  hurried.child.kill('SIGINT');
  expect(await hurried.ended).toBe(130);
});

test('what is wrong with its settings is said in lines, without a stack', async () => {
  const program = [process.execPath, join(folder, 'server/serve.mjs')];
  const cases: [Record<string, string>, RegExp][] = [
    [{ HOST: 'http://x' }, /^环境变量有误\nHOST：须是一个 IP 地址/],
    [{ PORT: 'x' }, /^环境变量有误\nPORT：/],
    [{ SITE_URL: 'x' }, /^环境变量有误\nSITE_URL：/],
    [{ HOST: '192.0.2.1' }, /^这台机器没有地址 192\.0\.2\.1/],
  ];
  for (const [env, says] of cases) {
    const { ended, printed } = start(program, env, tmpdir());
    expect(await ended, JSON.stringify(env)).toBe(1);
    expect(printed()).toMatch(says);
    expect(printed()).not.toContain('    at ');
  }
});

test('npm start goes on serving its build while another one fails in its place', async () => {
  const project = join(folder, '..', 'project');
  const isCurrent = await makeProject(project);
  test.skip(!isCurrent, '构建之后改过源码：先 npm test -- build-site');

  const port = await freePort();
  const env = { PORT: String(port), HOME: project };
  const server = start([process.execPath, 'scripts/start.mjs'], env, project);
  running.push(server);
  const origin = `http://127.0.0.1:${port}`;
  await untilStatus(`${origin}/readyz`, 200, server);
  // As a build does that then fails: everything away, something half-written in its place.
  rmSync(join(project, '.next'), { recursive: true });
  execFileSync('mkdir', ['-p', join(project, '.next/server/app')]);
  writeFileSync(join(project, '.next/server/app/index.html'), 'half');
  for (const path of [
    '/',
    '/weekly/2023-02-24/',
    '/questions/2023-02-24-2/',
    '/api/search?q=raft',
  ]) {
    if (path.startsWith('/api/')) await untilStatus(origin + path, 200);
    const answer = await fetch(origin + path);
    expect(answer.status, path).toBe(200);
    expect((await answer.text()).length, path).toBeGreaterThan(1000);
  }
  await sleep(5500);
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  expect(existsSync(join(project, '.cache/serving', String(server.child.pid)))).toBe(true);
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});
