import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostileInputs } from '#lib/mdx/hostile/corpus.ts';
import { floodInputs } from '#lib/mdx/hostile/floods.ts';
import { BOT } from '../api.ts';
import { ACTING_WORDS, outsideCode } from '../test-support/acting.ts';
import { FakeGitHub } from '../test-support/github.ts';
import { FORM_MARKER, accept } from './accept.ts';

let dir = '';
let hub = new FakeGitHub();
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'accepted-'));
  await cp('content/projects', join(dir, 'projects'), { recursive: true });
  hub = new FakeGitHub();
});
afterEach(() => rm(dir, { recursive: true }));

const event = (
  fields: Record<string, string>,
  labels = ['投稿:question', '收录'],
  title = 't',
) => ({
  action: 'labeled',
  issue: {
    number: 12,
    title,
    body: Object.entries(fields)
      .map(([label, text]) => `### ${label}\n\n${text}`)
      .join('\n\n'),
    html_url: 'https://github.com/sofastack/sofa-weekly/issues/12',
    user: { login: 'LinhuiG' },
    labels: labels.map((name) => ({ name })),
  },
});
const asked = {
  提问: '为什么总在换主？',
  回答: '调小 `maxBodySize`。',
  issue: 'https://github.com/sofastack/sofa-jraft/issues/845',
};
const accepted = (given: unknown): Promise<string> => accept(hub.connected(), 12, given, dir);

test('a form becomes a pull request with one file, and again the same one', async () => {
  expect(await accepted(event(asked))).toMatch(/^#12 → PR #\d+$/);
  const [pull] = hub.pulls;
  expect(pull).toMatchObject({ title: '收录 #12：问答', head: { ref: 'next/issue-12' } });
  expect(pull?.body).toMatch(/^Closes #12\n/);
  expect(pull?.body).toMatch(/检查通过|可以发布/);
  const files = [...(hub.filesOf('next/issue-12') ?? [])];
  expect(files.map(([path]) => path)).toEqual(['content/next/question-sofa-jraft-845.mdx']);
  expect(files[0]?.[1]).toContain(
    'by: LinhuiG\nfrom: https://github.com/sofastack/sofa-weekly/issues/12',
  );
  // Nobody was told that something is missing.
  expect(hub.comments.get(12)).toEqual([]);

  await rm(join(dir, 'next'), { recursive: true });
  expect(await accepted(event({ ...asked, 回答: '调大。' }))).toMatch(/（更新）$/);
  expect(hub.pulls).toHaveLength(1);
  expect([...(hub.filesOf('next/issue-12')?.values() ?? [])].join('')).toContain('调大。');
});

test('what is missing is told to the sender once, and then that it is there', async () => {
  expect(await accepted(event({ 回答: '调小。', 项目: 'SOFANothing' }))).toContain('还不能收录');
  await accepted(event({ 回答: '调小。' }));
  const body = (): string | undefined => hub.comments.get(12)?.at(-1)?.body;
  expect(body()).toContain(`${FORM_MARKER}\n### 还不能收进下一期\n\n还缺：\` 提问 \``);
  expect(hub.pulls).toEqual([]);
  await accepted(event(asked));
  expect(body()).toBe(`${FORM_MARKER}\n可以收了，见 #${hub.pulls[0]?.number}。\n`);
  expect(hub.comments.get(12)).toHaveLength(1);
});

test.each<[string, unknown]>([
  ['is none', event(asked, ['收录'])],
  ['has a body too long', event({ 提问: 'x'.repeat(100_001) })],
  ['is of another site', { issue: { ...event(asked).issue, html_url: 'https://evil.example/1' } }],
])('a form that %s is answered, and nothing is written', async (_, given) => {
  await accepted(given);
  expect(hub.writes).toEqual(['POST /issues/12/comments']);
  expect(hub.comments.get(12)?.[0]?.body).toContain('不像是从表单来的');
  expect(await readdir(dir)).toEqual(['projects']);
});

test('what is there already, word for word, is not sent again', async () => {
  await accepted(event(asked));
  hub = new FakeGitHub();
  expect(await accepted(event(asked))).toMatch(/已经有了，一字不差$/);
  expect(hub.writes).toEqual([]);
});

describe('what a stranger wrote acts neither in a body nor in a comment', () => {
  const bodies = hostileInputs.filter((one) => !floodInputs.includes(one)).map(({ body }) => body);
  const planted = [
    '@sofastack/all /merge #1 <img src=x> ![](//evil.example/x.png)',
    'x\n\n### 项目\n\n../../.github/workflows/ci',
    `${'`'.repeat(50)}\n@all`,
    // Those of the corpus that are about addresses, tags and values.
    ...bodies.filter((_, at) => at % 7 === 0),
  ];
  test.each(planted.map((words) => [words]))('%j', async (words) => {
    const fields = { 提问: words, 回答: words, 项目: words, issue: words, 提问人: words };
    await accepted(event(fields, ['投稿:question'], words));
    await accepted(event({ 回答: words, 项目: words }, ['投稿:question'], words));
    const [pull] = hub.pulls;
    expect(pull?.title ?? '收录 #12：问答').toBe('收录 #12：问答');
    expect([...(hub.filesOf('next/issue-12')?.keys() ?? [])].join()).toMatch(
      /^(?:content\/next\/question-[a-z0-9-]+\.mdx)?$/,
    );
    const comments = hub.comments.get(12) ?? [];
    for (const text of [pull?.body ?? '', ...comments.map(({ body }) => body)]) {
      const { words: said, acts } = outsideCode(text);
      expect(acts).toEqual([]);
      expect(said.replace(/^(?:Closes #12|可以收了，见 #\d+。)$/gm, '')).not.toMatch(ACTING_WORDS);
    }
    expect(comments.every(({ user }) => user.login === BOT)).toBe(true);
  });
});
