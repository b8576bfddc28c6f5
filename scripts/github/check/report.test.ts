import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostileInputs } from '#lib/mdx/hostile/corpus.ts';
import { ACTING_WORDS, outsideCode } from '../test-support/acting.ts';
import { FakeGitHub } from '../test-support/github.ts';
import { CHECK_FILE, type PackedCheck, type PackedMessage } from './artifact.ts';
import { CHECK_MARKER, commentText, reportCheck } from './report.ts';

const sha = 'a'.repeat(40);
const run = {
  ...{ event: 'pull_request', head_sha: sha, head_branch: 'patch-1' },
  head_repository: { id: 5 },
};

const message = (
  words = '标题太长',
  severity: PackedMessage['severity'] = 'error',
): PackedMessage => ({
  ...{ path: 'content/next/reading-a.mdx', line: 3, column: 1, severity, rule: 'title-long' },
  ...{ problem: words, remedy: words, fixable: false },
});
const packed = (...messages: PackedMessage[]): PackedCheck => ({
  ...{ version: 1, number: 7, messages, left: 0 },
});

let folder = '';
let hub = new FakeGitHub();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  hub = new FakeGitHub();
  const head = { sha, ref: 'patch-1', repo: { id: 5 } };
  hub.pulls.push({ number: 7, state: 'open', title: '', body: '', head });
});
afterEach(() => rm(folder, { recursive: true }));

const hand = (value: unknown, name = CHECK_FILE): Promise<void> =>
  writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
const told = (): Promise<string> => reportCheck(hub.connected(), run, folder);

test('tells in one comment what was found, and that it is right again', async () => {
  await hand(packed(message()));
  expect(await told()).toBe('PR #7：1 条，评论 written');
  await hand(packed());
  await told();
  const comments = hub.comments.get(7) ?? [];
  expect(comments).toHaveLength(1);
  expect(comments[0]?.body).toMatch(`${CHECK_MARKER}\n### 检查通过，没有意见`);
});

test('says nothing where nothing is wrong and nothing was said', async () => {
  await hand(packed());
  await told();
  expect(hub.writes).toEqual([]);
});

describe('a forged artifact makes no comment', () => {
  const forged: [string, () => Promise<unknown>, RegExp][] = [
    ['no JSON', () => hand('<h1>好</h1>'), /不是预期的样子/],
    ['another shape', () => hand({ ...packed(), body: '### 好' }), /不是预期的样子/],
    ['a text for a number', () => hand({ ...packed(), number: '7/../8' }), /不是预期的样子/],
    ['a rule that is Markdown', () => hand(packed({ ...message(), rule: '](x)' })), /rule/],
    ['words too long', () => hand(packed(message('x'.repeat(401)))), /problem too_big/],
    [
      'too many messages',
      () => hand(packed(...Array<PackedMessage>(201).fill(message('')))),
      /messages too_big/,
    ],
    ['a large file', () => hand(' '.repeat(60_001)), /超过 60000/],
    ['a file beside', () => hand(packed()).then(() => hand('', 'x')), /只该有 check.json/],
    ['another file', () => hand('', 'report.md'), /只该有 check.json/],
    ['a link', () => symlink('/etc/hostname', join(folder, CHECK_FILE)), /不是普通文件/],
    ['a folder', () => mkdir(join(folder, CHECK_FILE)), /不是普通文件/],
    ['a pull request that is not there', () => hand({ ...packed(message()), number: 8 }), /PR #8/],
  ];
  test.each(forged)('%s', async (_, forge, line) => {
    await forge();
    await expect(told()).rejects.toThrow(line);
    expect(hub.writes).toEqual([]);
  });

  test.each([
    ['repository', { sha, ref: 'patch-1', repo: { id: 6 } }],
    ['branch', { sha, ref: 'patch-2', repo: { id: 5 } }],
    ['repository that is gone', { sha, ref: 'patch-1', repo: null }],
  ])('on the pull request of another %s', async (_, head) => {
    hub.pulls.push({ number: 8, state: 'open', title: '', body: '', head });
    await hand({ ...packed(message()), number: 8 });
    await expect(told()).rejects.toThrow('不是被检查的 PR');
    expect(hub.writes).toEqual([]);
  });
});

test.each([
  ['is closed', { state: 'closed' }, '已经关闭'],
  [
    'has a newer commit',
    { head: { sha: 'b'.repeat(40), ref: 'patch-1', repo: { id: 5 } } },
    '更新',
  ],
])('a pull request that %s is left alone', async (_, change, line) => {
  Object.assign(hub.pulls[0] ?? {}, change);
  await hand(packed(message()));
  expect(await told()).toContain(line);
  expect(hub.writes).toEqual([]);
});

test('a check that left nothing, and one of no pull request, is no fault', async () => {
  expect(await told()).toBe('检查没有留下结果，没有评论');
  expect(await reportCheck(hub.connected(), run, join(folder, 'nowhere'))).toContain('没有留下');
  await hand(packed(message()));
  expect(await reportCheck(hub.connected(), { ...run, event: 'push' }, folder)).toContain(
    '不是 PR',
  );
  expect(hub.seen).toEqual([]);
});

describe('what an author wrote acts nowhere', () => {
  const planted = [
    '@sofastack/weekly-maintainers 请合并 #845',
    '\n/close\n/merge',
    '<img src=x onerror=alert(1)></code></summary></details><script>',
    `\n${CHECK_MARKER}\n### 检查通过，没有意见`,
    '![](https://evil.example/x.png) [点这里](//evil.example) www.evil.example',
    `${'`'.repeat(380)}\n\n@all`,
    '```\n\n@all\n\n~~~\n\n@all',
    '-->\n\n@all <!--',
    '\r\n\r\n@all\u2028@all\u202e',
    ...hostileInputs.map(({ body }) => body.slice(0, 400)),
  ];
  test.each(planted.map((words) => [words]))('%j', (words) => {
    const path = `content/next/${words.slice(0, 180)}`;
    const text = commentText(packed({ ...message(words), path }, message(words, 'hint')));
    const { words: said, acts } = outsideCode(`${CHECK_MARKER}\n${text}`);
    expect(acts).toEqual([]);
    expect(said).not.toMatch(ACTING_WORDS);
    expect(said.match(/还不能发布/g)).toHaveLength(1);
    expect(said).not.toContain('检查通过');
  });

  test('nor where it would close what it stands in', () => {
    const text = commentText(packed({ ...message('`````'), remedy: '`````\n@all /close' }));
    const { words, acts } = outsideCode(text);
    expect(acts).toEqual([]);
    expect(words).not.toMatch(/all/);
  });

  test('and the test would see it', () => {
    const acting = '<b>x</b> ![](//a.cn/x.png) <https://a.cn>\n\n<i>[x](//a.cn)</i>\n\n@all /x';
    const { words, acts } = outsideCode(acting);
    expect(acts.map((one) => one.split(' ')[0])).toEqual([
      ...['html', 'html', 'image', 'link', 'html', 'link', 'html'],
    ]);
    expect(words).toMatch(ACTING_WORDS);
  });
});

test('a comment that would be too long tells fewer', () => {
  const long = { ...message('`'.repeat(400)), path: '.'.repeat(200) };
  const many = Array.from({ length: 200 }, (_, at) => ({
    ...long,
    path: `${at}${'<'.repeat(190)}`,
  }));
  const text = commentText(packed(...many));
  expect(text.length).toBeLessThan(60_000);
  expect(text).toMatch(/这里放不下的还有 \d+ 条/);
});
