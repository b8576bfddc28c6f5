import { describe, expect, test } from 'vitest';
import { isContribution, propose } from './pull-request.ts';
import { FakeGitHub } from './test-support/github.ts';

const path = 'content/next/question-sofa-jraft-845.mdx';
const proposal = {
  ...{ branch: 'next/issue-12', title: '收录 #12：问答', body: 'Closes #12' },
  files: new Map([[path, '一']]),
};

test('is opened once and then brought up to date', async () => {
  const hub = new FakeGitHub();
  const first = await propose(hub.connected(), proposal);
  expect(first.isNew).toBe(true);
  expect(hub.filesOf('next/issue-12')).toEqual(proposal.files);
  const files = new Map([[path, '二']]);
  const second = await propose(hub.connected(), { ...proposal, files, body: 'Closes #12 again' });
  expect(second).toEqual({ number: first.number, isNew: false });
  expect(hub.pulls).toHaveLength(1);
  expect(hub.pulls[0]?.body).toBe('Closes #12 again');
  expect(hub.filesOf('next/issue-12')).toEqual(files);
  // One commit on top of what is published, never a pile of them.
  expect(hub.commits.get(hub.refs.get('heads/next/issue-12') ?? '')?.parent).toBe('main0');
  expect(hub.refs.get('heads/main')).toBe('main0');
});

test('leaves alone what somebody else has written on the branch', async () => {
  const hub = new FakeGitHub();
  await propose(hub.connected(), proposal);
  const theirs = hub.commit('next/issue-12', 'editor');
  const again = propose(hub.connected(), proposal);
  await expect(again).rejects.toThrow('分支 next/issue-12 上有别人的提交，没有动它');
  expect(hub.refs.get('heads/next/issue-12')).toBe(theirs);
});

test('that was closed is opened anew', async () => {
  const hub = new FakeGitHub();
  const { number } = await propose(hub.connected(), proposal);
  for (const pull of hub.pulls) pull.state = 'closed';
  expect((await propose(hub.connected(), proposal)).number).not.toBe(number);
});

describe('brings nothing but contributions', () => {
  test.each([
    '.github/workflows/ci.yml',
    'content/weekly/2023-02-24.mdx',
    'content/next/../weekly/question-a.mdx',
    'content/next/note-a.mdx',
    'content/next/question-a.mdx/x',
    'content/next/question-A.mdx',
    'content/next/question-a.mdx\n',
    '/content/next/question-a.mdx',
    'content/next/question-.mdx',
    `content/next/question-${'a'.repeat(120)}.mdx`,
  ])('%j is refused', async (refused) => {
    const hub = new FakeGitHub();
    expect(isContribution(refused)).toBe(false);
    const files = new Map([
      [path, ''],
      [refused, ''],
    ]);
    await expect(propose(hub.connected(), { ...proposal, files })).rejects.toThrow('没有发送');
    expect(hub.seen).toEqual([]);
  });

  test.each(['main', 'next/issue-0', 'next/issue-12/../main', 'next/issue-1\n', 'draft/x', ''])(
    'to the branch %j is refused',
    async (branch) => {
      const hub = new FakeGitHub();
      await expect(propose(hub.connected(), { ...proposal, branch })).rejects.toThrow(
        '不是自动流程',
      );
      expect(hub.seen).toEqual([]);
    },
  );

  test('none, too many or too large is refused', async () => {
    const hub = new FakeGitHub();
    const many = Array.from(
      { length: 301 },
      (_, at) => [`content/next/task-${at}.mdx`, ''] as const,
    );
    for (const files of [new Map(), new Map(many), new Map([[path, 'x'.repeat(200_001)]])]) {
      await expect(propose(hub.connected(), { ...proposal, files })).rejects.toThrow();
    }
    expect(hub.seen).toEqual([]);
  });
});

describe('the ledger of links', () => {
  const ledger = 'content/ledger/links.jsonl';

  test.each([
    ['ledger/links', path],
    ['next/issue-12', ledger],
    ['ledger/links', 'content/ledger/pictures.jsonl'],
    ['ledger/other', ledger],
  ])('%s brings no %s', async (branch, file) => {
    const hub = new FakeGitHub();
    const files = new Map([[file, '']]);
    await expect(propose(hub.connected(), { ...proposal, branch, files })).rejects.toThrow();
    expect(hub.seen).toEqual([]);
  });

  test('has its own branch, and may be longer than a contribution', async () => {
    const hub = new FakeGitHub();
    const files = new Map([[ledger, 'x'.repeat(1_000_000)]]);
    await propose(hub.connected(), { ...proposal, branch: 'ledger/links', files });
    expect(hub.filesOf('ledger/links')?.get(ledger)).toHaveLength(1_000_000);
  });
});
