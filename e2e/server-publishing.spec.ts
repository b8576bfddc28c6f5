import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './support/ask.ts';
import { type Started, folderFor, freePort, start, untilStatus } from './support/process.ts';
import { makeProject } from './support/project.ts';
import { expect, test } from '@playwright/test';

// Real processes, one after the other: they share a folder.
test.describe.configure({ mode: 'default' });

const TOKEN = 'a-token-for-this-test-only';
const bearer = { Authorization: `Bearer ${TOKEN}` };
/** Pages whose files the second build has in another form. */
const PAGES = ['/', '/weekly/', '/questions/', '/projects/', '/stats/'];

let project = '';
let isCurrent = false;
const running: Started[] = [];

/** A project with the sources and the build of this one, and content of its own to spoil. */
test.beforeAll(async () => {
  project = folderFor('publishing');
  cpSync('content', join(project, 'content'), { recursive: true });
  isCurrent = await makeProject(project, ['content']);
  // Scripts bundled over links would have other names than those that the build's pages load.
  const cache = join(project, '.next/cache');
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync('.next/cache').filter((one) => one.startsWith('assets-'))) {
    cpSync(join('.next/cache', name), join(cache, name));
  }
  // What is built already is taken.
  if (isCurrent) {
    const beside = start([process.execPath, 'scripts/build-beside.mjs', 'builds'], {}, project);
    expect(await beside.ended, beside.printed()).toBe(0);
  }
});
test.beforeEach(() => test.skip(!isCurrent, '构建之后改过源码：先 npm test -- build-site'));
test.afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});
test.afterAll(() => rmSync(project, { recursive: true }));

async function serve(...more: string[]) {
  const port = await freePort();
  const command = ['scripts/weekly.mjs', 'serve', '--builds', 'builds', ...more];
  const env = { PORT: String(port), LOG: 'json', PUBLISH_TOKEN: TOKEN, HOME: project };
  const server = start([process.execPath, ...command], env, project);
  running.push(server);
  const origin = `http://127.0.0.1:${port}`;
  await untilStatus(`${origin}/readyz`, 200, server);
  return { ...server, origin };
}

interface Ready {
  status: string;
  publishing: { state: string; last: { result: string; why: string | null } | null };
}

const readiness = async (origin: string): Promise<Ready> =>
  (await (await fetch(`${origin}/readyz`)).json()) as Ready;

async function post(origin: string) {
  const answer = await fetch(`${origin}/-/publish`, { method: 'POST', headers: bearer });
  return { status: answer.status, outcome: (await answer.json()) as { lines: string[] } };
}

test('what is there is served, broken content is refused and said, and mended content goes on', async () => {
  const { origin, lines } = await serve('--watch');
  const served = async () => (await readiness(origin)).publishing.last?.result;
  await expect.poll(served).toMatch(/published|unchanged/);
  expect(readlinkSync(join(project, 'builds/current'))).toMatch(/^\d{8}T\d{6}Z$/);
  expect((await post(origin)).status).toBe(200);
  expect((await fetch(`${origin}/-/publish`, { method: 'POST' })).status).toBe(401);

  const broken = join(project, 'content/weekly/2099-01-02.mdx');
  writeFileSync(broken, '---\ntitle: x\n---\n\n<Question>\n');
  await expect.poll(served).toBe('refused');
  const told = await readiness(origin);
  expect(told).toMatchObject({ status: 'ready', missing: [] });
  expect(told.publishing.last?.why).toContain('2099-01-02.mdx');
  const refused = await post(origin);
  expect(refused.status).toBe(422);
  expect(refused.outcome.lines.join('\n')).toMatch(/2099-01-02\.mdx:\d+:\d+/);
  expect((await fetch(`${origin}/weekly/`)).status).toBe(200);
  expect(lines().filter(({ event }) => event === 'fault')).toHaveLength(1);

  rmSync(broken);
  await expect.poll(served).toBe('unchanged');
  expect(readdirSync(join(project, 'builds')).filter((name) => name.endsWith('Z'))).toHaveLength(1);
});

test('readers notice nothing when builds are turned, and a killed server comes back with the same', async () => {
  const folder = join(project, 'builds');
  const one = readdirSync(folder).find((name) => name.endsWith('Z')) ?? '';
  const two = '20990101T000000Z';
  const asset = makeSecond(join(folder, one), join(folder, two));
  const first = await serve();
  const { origin, child, lines } = first;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const lost: string[] = [];
  const seen = new Set<string>();
  let answered = 0;
  let isOver = false;
  /** A page, and what it asks for afterwards. */
  const visit = async (page: string): Promise<void> => {
    const html = await ask(origin + page, agent);
    const script = /\/assets\/page-[^"]+\.js/.exec(html.body)?.[0] ?? '';
    // The second build's pages name the second one's script, and neither ever the other's.
    const isSecond = html.body.includes('build two');
    expect(script === asset.second).toBe(isSecond);
    seen.add(isSecond ? 'two' : 'one');
    const search = await ask(`${origin}/api/search?q=raft`, agent);
    const loaded = await ask(origin + script, agent);
    for (const { status } of [html, loaded]) if (status !== 200) lost.push(`${page} ${status}`);
    if (search.status !== 200 && search.status !== 503) lost.push(`search ${search.status}`);
    answered += 3;
  };
  const client = async (at: number): Promise<void> => {
    while (!isOver) {
      await visit(PAGES[at++ % PAGES.length] ?? '/').catch((cause: unknown) =>
        lost.push(String(cause)),
      );
    }
  };
  const clients = Array.from({ length: 8 }, (_, at) => client(at));
  for (const name of [two, one, two, one, two]) {
    turn(folder, name);
    await expect.poll(() => turnedTo(lines())).toBe(name);
    await sleep(300);
  }
  isOver = true;
  await Promise.all(clients);
  expect(lost).toEqual([]);
  expect([...seen].sort()).toEqual(['one', 'two']);
  expect(answered).toBeGreaterThan(100);
  // A page that was open all the time still finds its files, though the build that is served has none of that name.
  expect((await fetch(origin + asset.first)).status).toBe(200);
  expect(lines().filter(({ event }) => event === 'fault')).toEqual([]);

  child.kill('SIGKILL');
  await first.ended;
  const again = await serve();
  expect(await (await fetch(`${again.origin}/`)).text()).toContain('build two');
  expect((await fetch(again.origin + asset.first)).status).toBe(200);
});

test('a build that is cut off is never served', async () => {
  const { origin, lines } = await serve();
  const folder = join(project, 'builds');
  const before = readlinkSync(join(folder, 'current'));
  mkdirSync(join(folder, '20990102T000000Z'));
  turn(folder, '20990102T000000Z');
  await expect
    .poll(() =>
      lines()
        .filter(({ event }) => event === 'fault')
        .map(({ message }) => message),
    )
    .toEqual([expect.stringContaining('20990102T000000Z 不完整')]);
  expect((await fetch(`${origin}/`)).status).toBe(200);
  expect(lines()[0]).toMatchObject({ message: expect.stringContaining(before) });
});

test('one more weekly is drawn into what is there, and nothing that stays would be drawn otherwise', async () => {
  test.setTimeout(240_000);
  // A folder of its own: in the other one builds have been spoiled.
  const folder = join(project, 'drawn');
  const build = async (env: Record<string, string>): Promise<string> => {
    const beside = start([process.execPath, 'scripts/build-beside.mjs', 'drawn'], env, project);
    expect(await beside.ended, beside.printed()).toBe(0);
    return beside.printed();
  };
  await build({});
  const own = join(project, 'content/weekly/2099-01-09.mdx');
  writeFileSync(
    own,
    [
      '---\ntitle: 这一期只为试一试\ndate: 2099-01-09\nsummary: 一条问答。\n---\n\n## 问答\n',
      '<Question project="sofa-jraft" asker="试">\n\n选主之后多久可以读？\n\n<Answer>\n',
      '打开 ReadIndex 之后马上可以读。\n\n</Answer>\n\n</Question>\n',
    ].join('\n'),
  );
  const before = readdirSync(folder);
  // Everything that stays is drawn all the same, and compared.
  const printed = await build({ REDRAW_CHECK: 'all' });
  expect(printed).not.toContain('要全部重画');
  const [, drawn = '', checked = ''] =
    /重画了 (\d+) 页、\d+ 个文件，其余不变，核对了 (\d+) 处/.exec(printed) ?? [];
  expect(Number(drawn)).toBeGreaterThan(10);
  expect(Number(checked)).toBeGreaterThan(500);
  const made = readdirSync(folder).find((name) => !before.includes(name) && name.endsWith('Z'));
  const app = join(folder, made ?? '', 'server/app');
  for (const page of ['weekly/2099-01-09', 'questions/2099-01-09-1', 'en/weekly/2099-01-09']) {
    expect(readFileSync(join(app, `${page}.html`), 'utf8'), page).toContain('</html>');
  }
  const pages = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const stale = pages.filter((name) =>
    /<div class="footer-end"><span>[^<]*2023-10-06/.test(readFileSync(join(app, name), 'utf8')),
  );
  expect(stale).toEqual([]);
  rmSync(own);

  // And served like any other.
  turn(folder, made ?? '');
  const { origin } = await serve('--builds', 'drawn');
  expect((await fetch(`${origin}/weekly/2099-01-09/`)).status).toBe(200);
  const found = (await (await fetch(`${origin}/api/search?q=ReadIndex`)).json()) as object;
  expect(JSON.stringify(found)).toContain('2099-01-09-1');
});

/** What the log says was turned to last. */
const turnedTo = (lines: Record<string, unknown>[]): string | undefined =>
  lines
    .filter(({ event }) => event === 'publish')
    .map(({ message }) => /\d{8}T\d{6}Z/.exec(String(message))?.[0])
    .at(-1);

/** As `deploy/release.sh --back` does. */
function turn(folder: string, name: string): void {
  symlinkSync(name, join(folder, '.turned'));
  renameSync(join(folder, '.turned'), join(folder, 'current'));
}

/** Another build: some of its pages, and the script that they load, under a name of its own. */
function makeSecond(one: string, two: string): { first: string; second: string } {
  execFileSync('cp', ['-al', one, two]);
  const replace = (path: string, change: (text: string) => string): void => {
    const text = change(readFileSync(path, 'utf8'));
    // A link to the first one's file.
    rmSync(path);
    writeFileSync(path, text);
  };
  const app = join(two, 'server/app');
  const home = readFileSync(join(app, 'index.html'), 'utf8');
  const first = /\/assets\/page-[^"]+\.js/.exec(home)?.[0] ?? '';
  const second = first.replace(/-[^-]+\.js$/, '-TWOTWO22.js');
  renameSync(join(app, `${first}.body`), join(app, `${second}.body`));
  replace(join(two, 'prerender-manifest.json'), (text) =>
    text.replaceAll(`"${first}"`, `"${second}"`),
  );
  for (const page of PAGES) {
    const file = page === '/' ? 'index' : page.slice(1, -1);
    replace(
      join(app, `${file}.html`),
      (html) => `${html.replaceAll(first, second)}<!-- build two -->`,
    );
  }
  return { first, second };
}
