import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NextKind } from '#lib/content/index.ts';
import type { Answers } from '#lib/contribute/fields.ts';
import { openGitHub } from './github.ts';
import { prefill } from './prefill.ts';
import { type GitHubServer, startGitHub } from './test-support/github-server.ts';
import { comment, issue, release } from './test-support/recorded.ts';

let github: GitHubServer;

beforeAll(async () => {
  github = await startGitHub();
  github.answer({
    '/repos/kites/kite/issues/12': { body: issue('kites/kite', 12, { comments: 1 }) },
    '/repos/kites/kite/issues/12/comments': { body: [comment('kites/kite', 12)] },
    '/repos/kites/kite/issues/13': { body: issue('kites/kite', 13) },
    '/repos/kites/kite/releases/tags/v1%2F2': { body: release('kites/kite', 'v1/2') },
  });
});

afterAll(() => github.close());

const projects = [
  { slug: 'kite', name: '风筝', aliases: [], repository: 'https://github.com/Kites/Kite' },
];

const filled = (kind: NextKind, given: Answers): Promise<Answers> =>
  prefill(kind, given, {
    projects,
    github: () => Promise.resolve(openGitHub({ api: github.api, second: 1 })),
  });

const ISSUE = 'https://github.com/kites/kite/issues';

test('an issue is a question with its answer', async () => {
  expect(await filled('question', { issue: `${ISSUE}/12#issuecomment-3` })).toEqual({
    question: '风大的时候会掉线\n\n三级风就掉。\n\n@wei 帮忙看看？',
    answer: '把线换成 `kevlar` 的，再把尾巴加长一倍。',
    asker: 'zhang',
  });
  expect(await filled('question', { issue: `${ISSUE}/13`, asker: 'li' })).toEqual({
    question: '风大的时候会掉线\n\n三级风就掉。\n\n@wei 帮忙看看？',
  });
});

test('a release says its project, version and changes', async () => {
  expect(
    await filled('release', { url: 'https://github.com/kites/kite/releases/tag/v1%2F2' }),
  ).toEqual({
    project: 'kite',
    version: 'v1/2',
    changes: '- 换了线 by @wei in [#12](https://github.com/kites/kite/pull/12)\n- 尾巴加长 by @li',
  });
});

test('what was given is not asked for', async () => {
  github.asked.length = 0;
  const none: [NextKind, Answers][] = [
    ['question', { question: '问？', issue: `${ISSUE}/12` }],
    ['question', { issue: '12' }],
    ['question', { issue: 'https://gitlab.com/kites/kite/issues/12' }],
    [
      'release',
      { version: '1', changes: '线', url: 'https://github.com/kites/kite/releases/tag/v1' },
    ],
    ['reading', { title: '题', url: 'https://a.example/' }],
    ['reading', {}],
    ['event', { url: 'https://a.example/' }],
  ];
  for (const [kind, given] of none) expect(await filled(kind, given)).toEqual({});
  expect(github.asked).toEqual([]);
});

test('an issue that is not there is one line', async () => {
  await expect(filled('question', { issue: `${ISSUE}/99` })).rejects.toThrow(/^没有它.*404/);
});

test('an article is known by its title', async () => {
  const server = createServer((_, response) => response.end('<title>怎么放风筝</title>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const given = { url: `http://127.0.0.1:${port}/` };
    const sources = { projects, github: () => Promise.reject(new Error('not asked')) };
    expect(await prefill('reading', given, { ...sources, page: { allowed: () => true } })).toEqual({
      title: '怎么放风筝',
    });
    await expect(prefill('reading', given, sources)).rejects.toThrow('不是公网上的地址');
  } finally {
    server.close();
  }
});
