import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEditQuery } from '#lib/editor/send/links.ts';
import { hostileInputs } from '#lib/mdx/hostile/corpus.ts';
import { ACTING_WORDS, outsideCode } from '../test-support/acting.ts';
import { FakeGitHub, type FakePull } from '../test-support/github.ts';
import { CHECK_FILE } from './artifact.ts';
import { reportCheck } from './report.ts';

const sha = 'a'.repeat(40);
const run = {
  ...{ event: 'pull_request', head_sha: sha, head_branch: 'patch-1' },
  head_repository: { id: 5 },
};
const fork = { id: 5, name: 'sofa-weekly', owner: { login: 'LinhuiG' }, private: false };
const path = 'content/next/reading-seata.mdx';

let folder = '';
let hub = new FakeGitHub();
let pull: FakePull;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  await writeFile(
    join(folder, CHECK_FILE),
    JSON.stringify({ version: 1, number: 7, messages: [], left: 0 }),
  );
  hub = new FakeGitHub();
  hub.pages = 'https://sofastack.github.io/sofa-weekly/';
  pull = {
    ...{ number: 7, state: 'open', title: '', body: '' },
    head: { sha, ref: 'patch-1', repo: fork },
    files: [{ filename: path, status: 'added' }],
  };
  hub.pulls.push(pull);
});
afterEach(() => rm(folder, { recursive: true }));

/** What stands in the comment outside of code; its links as the editor reads them. */
async function comment(): Promise<{ words: string; acts: string[]; opened: unknown[] }> {
  await reportCheck(hub.connected(), run, folder);
  const { words, acts } = outsideCode(hub.comments.get(7)?.[0]?.body ?? '');
  const opened = acts.map((act) => readEditQuery(new URL(act.replace(/^link /, '')).search));
  return { words, acts, opened };
}

test('a comment opens what changed in the editor, even where nothing is wrong', async () => {
  const { words, acts, opened } = await comment();
  expect(words).toContain('在编辑器里看');
  expect(acts[0]).toMatch(
    /^link https:\/\/sofastack\.github\.io\/sofa-weekly\/contribute\/edit\/\?/,
  );
  const raw = `https://raw.githubusercontent.com/LinhuiG/sofa-weekly/${sha}/${path}`;
  expect(opened).toEqual([{ url: { raw, path, owner: 'LinhuiG', ref: sha } }]);
});

test('every content file has a link, but for those that are gone', async () => {
  pull.files = [
    { filename: 'content/weekly/2023-02-24.mdx', status: 'modified' },
    { filename: 'content/projects/sofa-rpc.mdx', status: 'renamed' },
    { filename: 'content/next/reading-gone.mdx', status: 'removed' },
    { filename: 'lib/text/hash.ts', status: 'modified' },
    { filename: 'lib/samples/content/next/reading-a.mdx', status: 'added' },
    { filename: 'content/public/a.svg', status: 'added' },
  ];
  expect((await comment()).opened).toMatchObject([
    { url: { path: 'content/weekly/2023-02-24.mdx' } },
    { url: { path: 'content/projects/sofa-rpc.mdx' } },
  ]);
});

test('many files do not make a long comment', async () => {
  pull.files = Array.from({ length: 50 }, (_, at) => ({
    ...{ filename: `content/next/task-${at}.mdx`, status: 'added' },
  }));
  const { words, acts } = await comment();
  expect(acts).toHaveLength(20);
  expect(words).toContain('还有 30 个文件');
});

describe('there is no link, and no comment', () => {
  test.each<[string, () => unknown]>([
    ['where the site is elsewhere', () => (hub.pages = null)],
    ['where its address is none', () => (hub.pages = 'https://a.cn/)[x](javascript:1)')],
    ['where its address is another kind', () => (hub.pages = 'javascript:alert(1)')],
    ['of a fork with another name', () => (pull.head.repo = { ...fork, name: 'my-weekly' })],
    ['of a fork that is not public', () => (pull.head.repo = { ...fork, private: true })],
    ['where no content changed', () => (pull.files = [{ filename: 'a.md', status: 'added' }])],
  ])('%s', async (_, change) => {
    change();
    await comment();
    expect(hub.writes).toEqual([]);
  });
});

test('names of files act nowhere', async () => {
  const planted = [
    '](javascript:alert(1))',
    '@sofastack/weekly-maintainers #845',
    '`',
    '..',
    '%2e%2e/a',
    '../../../evil/sofa-weekly/main/content/next/a',
    '<img src=x onerror=alert(1)>',
    'a\n\n/close\n\n',
    '?x=',
    '#',
    ...hostileInputs.map(({ body }) => body.slice(0, 200)),
  ];
  pull.files = planted.flatMap((name) => [
    { filename: `content/next/${name}.mdx`, status: 'added' },
    { filename: `${name}/content/next/a.mdx`, status: 'added' },
  ]);
  pull.files.unshift({ filename: path, status: 'added' });
  const { words, opened } = await comment();
  expect(words).not.toMatch(ACTING_WORDS);
  expect(opened).toMatchObject([{ url: { path, owner: 'LinhuiG' } }]);
});
