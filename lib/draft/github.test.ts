import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type GitHub, type GitHubOptions, gitHubOptions, openGitHub } from './github.ts';
import { type GitHubServer, type Recorded, startGitHub } from './test-support/github-server.ts';
import { issue, limited, nextPage, release, tooFast } from './test-support/recorded.ts';
import { issueShape } from './shapes.ts';
import { askWeek, beginOf } from './week.ts';

const KITE = { owner: 'kites', repo: 'kite' };
const ISSUES = '/repos/kites/kite/issues';

let server: GitHubServer;

beforeAll(async () => {
  server = await startGitHub();
});

afterAll(() => server.close());

const open = (options: GitHubOptions = {}): GitHub =>
  openGitHub({ api: server.api, second: 10, ...options });

const issues = (github: GitHub) =>
  github.list({ route: 'GET /repos/{owner}/{repo}/issues', parameters: KITE }, z.array(issueShape));

/** What is said when GitHub answers the list of issues so. */
async function said(recorded: Recorded | Recorded[], options: GitHubOptions = {}): Promise<string> {
  server.answer({ [ISSUES]: recorded });
  return issues(open(options)).then(
    ({ data }) => `${data.length}`,
    (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
  );
}

const good = { body: [issue('kites/kite', 12)] };
const message = (words: string) => ({
  message: words,
  documentation_url: 'https://docs.github.com/rest',
});

describe('whatever goes wrong is one line', () => {
  test.each<[string, Recorded, string]>([
    ['401', { status: 401, body: message('Bad credentials') }, '令牌不对或已经过期（401）'],
    ['403', { status: 403, body: message('Resource not accessible') }, '没有权限看（403）'],
    ['404', { status: 404, body: message('Not Found') }, '没有它，或这个令牌看不到它（404）'],
    [
      '410',
      { status: 410, body: message('Issues are disabled for this repo') },
      '已经删除，或关掉了 issue（410）',
    ],
    ['451', { status: 451, body: message('Repository access blocked') }, '依当地法律不能看（451）'],
    [
      '502',
      { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Unicorn!</html>' },
      '出了故障（502）',
    ],
    ['half of JSON', { body: '[{"number": 12, "tit' }, '看不懂（issues）'],
    [
      'no JSON',
      { headers: { 'content-type': 'text/html' }, body: '<html>登录</html>' },
      '看不懂（issues）',
    ],
    ['another shape', { body: { items: [] } }, '看不懂（issues）'],
    [
      'a wrong field',
      { body: [issue('kites/kite', 1), issue('kites/kite', 2, { title: null })] },
      '看不懂（issues.1.title）',
    ],
    [
      'an address that acts',
      { body: [issue('kites/kite', 1, { html_url: 'javascript:alert(1)' })] },
      '看不懂（issues.0.html_url）',
    ],
    ['nothing', { body: '' }, '看不懂（issues）'],
    ['a closed line', (_, response) => response.destroy(), '连不上'],
    [
      'a line closed within',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900' });
        response.write('[{');
        setTimeout(() => response.destroy(), 20);
      },
      '127.0.0.1',
    ],
  ])('%s', async (_, recorded, line) => {
    const words = await said(recorded);
    expect(words).toContain(line);
    expect(words).not.toMatch(/[\r\n]|<html>/);
  });

  test('nobody answers there', async () => {
    const gone = await startGitHub();
    await gone.close();
    const host = gone.api.replace('http://', '');
    expect(await said(good, { api: gone.api })).toBe(`连不上 ${host}（ECONNREFUSED）`);
  });

  test('a host that does not exist is asked once', async () => {
    let asked = 0;
    const unknown = (): Promise<Response> => {
      asked += 1;
      const cause = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
      return Promise.reject(new TypeError('fetch failed', { cause }));
    };
    const line = await said(good, { api: 'https://github.test', fetch: unknown });
    expect({ line, asked }).toEqual({ line: '连不上 github.test（ENOTFOUND）', asked: 1 });
  });

  test.each<[string, Recorded]>([
    ['no answer', () => undefined],
    [
      'an answer that does not end',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('[');
      },
    ],
  ])('it takes too long: %s', async (_, recorded) => {
    const begun = Date.now();
    expect(await said(recorded, { timeout: 200 })).toBe('等了 0.2 秒没有回答');
    expect(Date.now() - begun).toBeLessThan(3000);
    expect(server.asked).toHaveLength(1);
  });
});

describe('it is patient where that helps', () => {
  test('a fault of GitHub that passes', async () => {
    expect(await said([{ status: 502, body: '' }, { status: 503, body: '' }, good])).toBe('1');
  });

  test.each([403, 429])(
    'a secondary limit (%i): asks again after as long as it is told',
    async (status) => {
      const begun = Date.now();
      expect(await said([tooFast(4, status), good], { second: 300 })).toBe('1');
      expect(Date.now() - begun).toBeGreaterThan(1100);
      expect(server.asked).toHaveLength(2);
    },
  );

  test('a primary limit that ends soon', async () => {
    expect(await said([limited(Date.now() / 1000 + 5), good])).toBe('1');
  });

  test('a primary limit that ends late: says when, and asks nothing until then', async () => {
    const reset = Math.floor(Date.now() / 1000) + 1800;
    server.answer({ [ISSUES]: limited(reset) });
    const github = open({ second: 1000 });
    const line =
      /^GitHub 的次数用完了，\d\d-\d\d \d\d:\d\d（北京时间）以后再运行；设 GITHUB_TOKEN 后每小时能问 5000 次$/;
    await expect(issues(github)).rejects.toThrow(line);
    await expect(issues(github)).rejects.toThrow(line);
    expect(server.asked).toHaveLength(1);
  });

  test('a secondary limit that ends late', async () => {
    expect(await said(tooFast(600), { second: 1000, token: 'x' })).toMatch(/以后再运行$/);
    expect(server.asked).toHaveLength(1);
  });

  test('it does not try for ever', async () => {
    expect(await said(tooFast(1))).toContain('以后再运行');
    expect(server.asked).toHaveLength(3);
  });
});

test('the token goes to GitHub only, and into no line', async () => {
  server.answer({
    [ISSUES]: { ...good, headers: { link: '<https://evil.example/steal?page=2>; rel="next"' } },
    [`${ISSUES}?page=2`]: { status: 401, body: message('Bad credentials for s3cret') },
  });
  const failed = await issues(open({ token: 's3cret' })).catch((cause: unknown) => String(cause));
  expect(failed).not.toContain('s3cret');
  expect(server.tokens).toEqual(['token s3cret', 'token s3cret']);
  expect(server.asked[1]).toContain(`${ISSUES}?per_page=100&page=2`);
});

test('a repository that has moved is followed, and its new address told', async () => {
  const moved = (path: string): Recorded => ({
    status: 301,
    headers: { location: `${server.api}/repositories/4711${path}` },
    body: message('Moved Permanently'),
  });
  server.answer({
    '/repos/kites/kite': moved(''),
    '/repos/kites/kite/releases': moved('/releases'),
    [ISSUES]: moved('/issues'),
    '/repositories/4711': {
      body: { full_name: 'sky/kite', html_url: 'https://github.com/sky/kite' },
    },
    '/repositories/4711/releases': { body: [release('sky/kite', 'v2')] },
    '/repositories/4711/issues': { body: [] },
  });
  const week = await askWeek(
    open(),
    { ...KITE, since: beginOf('2024-03-01') },
    { hasQuestion: () => false },
  );
  expect(week).toMatchObject({
    movedTo: 'https://github.com/sky/kite',
    releases: [{ tag_name: 'v2' }],
  });
});

test('a list without end is one line', async () => {
  server.answer({});
  const pages = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      index === 0 ? ISSUES : `${ISSUES}?page=${index + 1}`,
      { ...good, headers: nextPage(ISSUES, index + 2) },
    ]),
  );
  server.answer(pages);
  await expect(issues(open())).rejects.toThrow('超过 2000 条（issues）：把 --since 写近一些');
});

test('where GitHub is and who asks stands in the environment', () => {
  expect(
    gitHubOptions({ GITHUB_TOKEN: ' ', GH_TOKEN: 'a', GITHUB_API_URL: 'https://x.example' }),
  ).toEqual({
    ...{ api: 'https://x.example', token: 'a' },
  });
  expect(gitHubOptions({ GITHUB_API_URL: 'https://x.example' }, 'https://y.example')).toEqual({
    ...{ api: 'https://y.example', token: undefined },
  });
});

test.each(['a b', 'a\nb', '令牌', 'a\u0000'])(
  'a token that can be none is refused unseen: %j',
  (token) => {
    expect(() => gitHubOptions({ GITHUB_TOKEN: token })).toThrow(
      /^GITHUB_TOKEN 里有空格或别的不该有的字符：重新复制一次$/,
    );
  },
);
