import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { namedProjects, readContent } from '#lib/content/index.ts';
import { assemble } from '#lib/contribute/assemble.ts';
import { type Outcome, draftRepository, targetsOf } from './draft.ts';
import { Known } from './known.ts';
import { openGitHub } from './github.ts';
import { type GitHubServer, type Recording, startGitHub } from './test-support/github-server.ts';
import { KITE, kiteFolder, put } from './test-support/kite-folder.ts';
import { bot, comment, issue, merged, nextPage, release, user } from './test-support/recorded.ts';

const at = (path: string): string => `/repos/${KITE}${path}`;

let github: GitHubServer;
let dir = '';

beforeAll(async () => {
  github = await startGitHub();
});

afterAll(() => github.close());

beforeEach(async () => {
  dir = await kiteFolder();
});

afterEach(() => rm(dir, { recursive: true }));

/** One run over the one project of the folder. */
async function draft(recording: Recording, dryRun = false): Promise<Outcome> {
  github.answer(recording);
  const folder = await readContent(dir);
  const [target] = targetsOf(namedProjects(folder.found), []);
  if (!target) throw new Error('no target');
  const run = {
    ...{ dir, since: '2024-03-01', known: new Known(folder), dryRun },
    github: openGitHub({ api: github.api, second: 1 }),
  };
  return draftRepository(run, target);
}

const names = async (): Promise<string[]> =>
  (await readdir(join(dir, 'next')).catch((): string[] => [])).sort();
const text = (name: string): Promise<string> => readFile(join(dir, 'next', name), 'utf8');

/** A week with one of each. */
const week = (): Recording => ({
  [at('/releases')]: { body: [release(KITE, 'v1.2.0')] },
  [at('/issues')]: {
    body: [
      issue(KITE, 12, { comments: 2, state: 'closed', closed_at: '2024-03-02T06:00:00Z' }),
      issue(KITE, 15, { title: '糊一盏灯', labels: [{ name: 'good first issue' }] }),
      merged(KITE, 13, { user: user('li') }),
      merged(KITE, 14, { user: user('Chen'), author_association: 'FIRST_TIME_CONTRIBUTOR' }),
      merged(KITE, 16, { user: user('wei'), author_association: 'MEMBER' }),
      merged(KITE, 17, { user: bot('dependabot[bot]') }),
      merged(KITE, 18, { user: user('late'), pull_request: { merged_at: null } }),
    ],
  },
  [at('/issues/12/comments')]: {
    body: [
      comment(KITE, 12),
      comment(KITE, 12, { user: user('zhang'), author_association: 'NONE', body: '好了，谢谢！' }),
    ],
  },
  [at('/commits')]: { body: [{ sha: '0123abcd' }] },
});

describe('a week', () => {
  test('becomes drafts that pass the check, with where they come from', async () => {
    const outcome = await draft(week());
    expect(outcome).toMatchObject({ failed: null, known: 0, faults: [], movedTo: null });
    expect(await names()).toEqual([
      'question-kite-12.mdx',
      'release-kite-1-2-0.mdx',
      expect.stringMatching(/^task-kite-\w+\.mdx$/),
    ]);
    expect(await text('question-kite-12.mdx')).toBe(`---
by: wei
from: https://github.com/kites/kite/issues/12
draft: true
---

<Question asker="zhang" project="kite" issue="12">

风大的时候会掉线

三级风就掉。

@wei 帮忙看看？

<Answer>

把线换成 \`kevlar\` 的，再把尾巴加长一倍。

</Answer>

</Question>
`);
    expect(await text('release-kite-1-2-0.mdx')).toBe(`---
by: wei
from: https://github.com/kites/kite/releases/tag/v1.2.0
draft: true
---

<Release project="kite" version="1.2.0" url="https://github.com/kites/kite/releases/tag/v1.2.0">

- 换了线 by @wei in [#12](https://github.com/kites/kite/pull/12)
- 尾巴加长 by @li

</Release>
`);
    const { content } = await readContent(dir);
    expect(content.files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))).toEqual(
      [],
    );
    expect(content.coming.weekly).toBeNull();
  });

  test('names whose code was merged, and who did so for the first time', async () => {
    const { contributors } = await draft(week());
    expect(contributors).toEqual([
      { login: 'Chen', isNew: true },
      { login: 'li', isNew: false },
      { login: 'wei', isNew: false },
    ]);
    const fresh = await draft({ ...week(), [at('/commits')]: { body: [] } });
    expect(fresh.contributors.filter(({ isNew }) => isNew).map(({ login }) => login)).toEqual([
      ...['Chen', 'li'],
    ]);
  });

  test('asks only for that week, and gives every page its turn', async () => {
    const many = Array.from({ length: 100 }, (_, index) => issue(KITE, 100 + index));
    await draft({
      [at('/issues')]: { body: many, headers: nextPage(at('/issues'), 2) },
      [`${at('/issues')}?page=2`]: {
        body: [issue(KITE, 300, { comments: 1, closed_at: '2024-03-02T06:00:00Z' })],
      },
      [at('/issues/300/comments')]: { body: [comment(KITE, 300)] },
      [at('/releases')]: {
        body: [release(KITE, 'v2'), release(KITE, 'v1', { published_at: '2024-01-01T00:00:00Z' })],
        headers: nextPage(at('/releases'), 2),
      },
      [`${at('/releases')}?page=2`]: { status: 500, body: {} },
    });
    expect(await names()).toEqual(['question-kite-300.mdx', 'release-kite-2.mdx']);
    expect(github.asked.find((one) => one.includes('/issues?'))).toContain(
      'since=2024-02-29T16%3A00%3A00Z',
    );
    expect(github.asked.filter((one) => one.includes('/releases'))).toHaveLength(1);
  });

  test('drafts are named when a weekly is assembled, and stay', async () => {
    await draft(week());
    const { merged: taken, stays } = await assemble({ dir, date: '2024-03-08' });
    expect(taken).toEqual([]);
    expect(stays.map(({ why }) => why)).toEqual(
      ['question', 'release', 'task'].map(() => '是草稿：核对后删掉 draft: true 那一行'),
    );
    expect(await names()).toHaveLength(3);
  });

  test('a rehearsal writes nothing and says what it would', async () => {
    const rehearsed = await draft(week(), true);
    expect(await names()).toEqual([]);
    const done = await draft(week());
    expect(rehearsed.written.map((one) => one.text)).toEqual(done.written.map((one) => one.text));
  });

  test('the same answers in another order give the same files', async () => {
    const both = (): Recording => {
      const one = { comments: 1, closed_at: '2024-03-02T06:00:00Z' };
      const tasks = [15, 21].map((number) =>
        issue(KITE, number, { title: '糊一盏灯', body: `灯 ${number}`, labels: ['新手任务'] }),
      );
      return {
        [at('/issues')]: { body: [issue(KITE, 12, one), issue(KITE, 9, one), ...tasks] },
        [at('/issues/12/comments')]: { body: [comment(KITE, 12)] },
        [at('/issues/9/comments')]: { body: [comment(KITE, 9)] },
        [at('/releases')]: {
          body: [release(KITE, 'v1.0'), release(KITE, 'v1-0', { body: '- 线' })],
        },
      };
    };
    const snapshot = async (): Promise<[string, string][]> =>
      Promise.all(
        (await names()).map(async (one): Promise<[string, string]> => [one, await text(one)]),
      );
    await draft(both());
    const first = await snapshot();
    expect(first).toHaveLength(6);
    await rm(join(dir, 'next'), { recursive: true });
    const turned = both();
    for (const path of [at('/issues'), at('/releases')]) {
      const recorded = turned[path] as { body: unknown[] };
      recorded.body.reverse();
    }
    await draft(turned);
    expect(await snapshot()).toEqual(first);
  });
});

describe('a second run', () => {
  test('leaves what is there: drafts, changed ones, finished ones', async () => {
    await draft(week());
    const edited = (await text('question-kite-12.mdx')).replace('风大的时候', '大风里');
    await put(join(dir, 'next/question-kite-12.mdx'), edited);
    const finished = (await text('release-kite-1-2-0.mdx')).replace('draft: true\n', '');
    await put(join(dir, 'next/release-kite-1-2-0.mdx'), finished);
    const recording = week();
    recording[at('/issues/12/comments')] = {
      body: [comment(KITE, 12, { body: '不如换成钢丝，线轴也换。' })],
    };
    const again = await draft(recording);
    expect(again).toMatchObject({ written: [], known: 3 });
    expect(await text('question-kite-12.mdx')).toBe(edited);
    expect(await text('release-kite-1-2-0.mdx')).toBe(finished);
    expect(github.asked.some((one) => one.includes('/issues/12/comments'))).toBe(false);
  });

  test('leaves what was assembled into a weekly', async () => {
    await draft(week());
    for (const name of await names()) {
      await put(join(dir, 'next', name), (await text(name)).replace('draft: true\n', ''));
    }
    await assemble({ dir, date: '2024-03-08' });
    expect(await names()).toEqual([]);
    expect(await draft(week())).toMatchObject({ written: [], known: 3 });
    expect(await names()).toEqual([]);
  });

  test('knows a renamed draft, and one that cannot be parsed just now', async () => {
    await draft(week());
    const words = await text('question-kite-12.mdx');
    await rm(join(dir, 'next/question-kite-12.mdx'));
    await put(join(dir, 'next/question-storm.mdx'), words.replace('issue="12"', 'issue="'));
    expect(await draft(week())).toMatchObject({ written: [], known: 3 });
  });

  test('knows a repository that has moved by its numbers', async () => {
    await draft(week());
    const elsewhere = JSON.parse(
      JSON.stringify(week()).replaceAll('https://github.com/kites/', 'https://github.com/sky/'),
    ) as Recording;
    expect(await draft(elsewhere)).toMatchObject({ written: [], known: 3 });
  });

  test('goes on where a full disk has ended the one before', async () => {
    await put(join(dir, 'next'), 'no folder');
    await expect(draft(week())).rejects.toThrow(/^写不进 next\/：.*解决以后再运行一次$/);
    await rm(join(dir, 'next'));
    expect((await draft(week())).written).toHaveLength(3);
  });

  test('adds what is new, and brings back what was deleted', async () => {
    await draft(week());
    await rm(join(dir, 'next/question-kite-12.mdx'));
    const recording = week();
    recording[at('/releases')] = { body: [release(KITE, 'v1.3.0'), release(KITE, 'v1.2.0')] };
    const { written } = await draft(recording);
    expect(written.map(({ path }) => path.split('/').at(-1))).toEqual([
      ...['question-kite-12.mdx', 'release-kite-1-3-0.mdx'],
    ]);
  });
});
