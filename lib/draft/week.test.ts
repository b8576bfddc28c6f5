import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGitHub } from './github.ts';
import { type GitHubServer, startGitHub } from './test-support/github-server.ts';
import { KITE } from './test-support/kite-folder.ts';
import { bot, comment, issue, user } from './test-support/recorded.ts';
import { type Week, askWeek, beginOf } from './week.ts';

let github: GitHubServer;

beforeAll(async () => {
  github = await startGitHub();
});

afterAll(() => github.close());

/** The week of a repository with one issue. */
function weekOf(fields: object, comments: object[]): Promise<Week> {
  github.answer({
    [`/repos/${KITE}/issues`]: {
      body: [issue(KITE, 12, { comments: comments.length, ...fields })],
    },
    [`/repos/${KITE}/issues/12/comments`]: { body: comments },
  });
  const wanted = { owner: 'kites', repo: 'kite', since: beginOf('2024-03-01') };
  const asked = openGitHub({ api: github.api, second: 1 });
  return askWeek(asked, wanted, { hasQuestion: () => false });
}

const old = { created_at: '2024-02-01T00:00:00Z' };

test.each([
  ['an answer of this week', {}, [comment(KITE, 12)], true],
  [
    'closed this week, answered before',
    { state: 'closed', closed_at: '2024-03-02T00:00:00Z' },
    [comment(KITE, 12, old)],
    true,
  ],
  ['an old answer only', {}, [comment(KITE, 12, old)], false],
  ['a bot', {}, [comment(KITE, 12, { user: bot() })], false],
  ['a bot by name', {}, [comment(KITE, 12, { user: user('kite[bot]') })], false],
  ['a stranger', {}, [comment(KITE, 12, { author_association: 'CONTRIBUTOR' })], false],
  ['who asked', { user: user('wei') }, [comment(KITE, 12)], false],
  ['asked by a bot', { user: bot() }, [comment(KITE, 12)], false],
  ['a command to a bot', {}, [comment(KITE, 12, { body: '/close' })], false],
  ['nothing', {}, [comment(KITE, 12, { body: null })], false],
  ['a deleted account that asked', { user: null }, [comment(KITE, 12)], false],
])('an issue with %s is a question: %#', async (_, fields, comments, isTaken) => {
  expect((await weekOf(fields, comments)).answered).toHaveLength(isTaken ? 1 : 0);
});

test('the last comment with something in it is the answer, the longest where all are short', async () => {
  const said = (body: string, day: number): object =>
    comment(KITE, 12, { body, created_at: `2024-03-0${day}T05:00:00Z` });
  const answer = async (...comments: object[]): Promise<string | null | undefined> =>
    (await weekOf({}, comments)).answered[0]?.answer.body;
  expect(
    await answer(
      said('先换一根线试试看，再说。', 2),
      said('再把尾巴加长一倍试试看。', 3),
      said('+1', 4),
    ),
  ).toMatch(/^再/);
  expect(
    await answer(said('再把尾巴加长一倍试试看。', 3), said('先换一根线试试看，再说。', 2)),
  ).toMatch(/^再/);
  expect(await answer(said('已修复', 2), said('好', 3))).toBe('已修复');
  expect(
    await answer(said('> 三级风就掉，四级风呢？\n\n@zhang +1', 3), said('换一根线。', 2)),
  ).toBe('换一根线。');
});

test.each([
  ['good first issue', true],
  ['Good-First-Issue', true],
  ['help wanted', true],
  ['status: 新手任务', true],
  ['easy', true],
  ['easy to break', false],
  ['bug', false],
])('an open issue that is labelled %s is a task: %s', async (name, isTask) => {
  const { tasks } = await weekOf({ labels: [{ name }] }, []);
  expect(tasks).toHaveLength(isTask ? 1 : 0);
  expect((await weekOf({ labels: [name], state: 'closed' }, [])).tasks).toEqual([]);
});
