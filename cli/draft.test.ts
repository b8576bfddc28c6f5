import { execFile } from 'node:child_process';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type GitHubServer, startGitHub } from '#lib/draft/test-support/github-server.ts';
import { KITE, kiteFolder, put } from '#lib/draft/test-support/kite-folder.ts';
import {
  comment,
  issue,
  limited,
  merged,
  release,
  user,
} from '#lib/draft/test-support/recorded.ts';

let dir = '';
let github: GitHubServer;

beforeAll(async () => {
  github = await startGitHub();
});

afterAll(() => github.close());

beforeEach(async () => {
  dir = await kiteFolder();
  await put(
    join(dir, 'projects/lamp.mdx'),
    '---\nname: 灯\nrepository: https://github.com/lamps/lamp\ncategory: 玩具\nsummary: 会亮\n---\n\n灯。\n',
  );
  return () => rm(dir, { recursive: true });
});

function weekly(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, GITHUB_API_URL: github.api, GITHUB_TOKEN: 's3cret' };
    const command = ['scripts/weekly.mjs', ...args, '--content', dir];
    execFile(process.execPath, command, { env }, (failed, out, err) =>
      resolve({ code: typeof failed?.code === 'number' ? failed.code : 0, out, err }),
    );
  });
}

const names = async (): Promise<string[]> =>
  (await readdir(join(dir, 'next')).catch((): string[] => [])).sort();

const week = {
  [`/repos/${KITE}/releases`]: { body: [release(KITE, 'v1.2.0')] },
  [`/repos/${KITE}/issues`]: {
    body: [issue(KITE, 12, { comments: 1 }), merged(KITE, 13, { user: user('li') })],
  },
  [`/repos/${KITE}/issues/12/comments`]: { body: [comment(KITE, 12)] },
};

test(
  'a week is one command; a repository that fails is one line among the others',
  { timeout: 240_000 },
  async () => {
    github.answer(week);
    const { code, out, err } = await weekly('draft', '--since', '2024-03-01');
    expect(code).toBe(0);
    expect(err).toBe('[1/2] kites/kite …\n[2/2] lamps/lamp …\n');
    expect(out.replaceAll(/\S+next\//g, 'next/')).toBe(`kites/kite：写了 2 条，已有 0 条
  next/question-kite-12.mdx
  next/release-kite-1-2-0.mdx
lamps/lamp：失败，没有它，或这个令牌看不到它（404）：核对地址
合并了谁的代码，可以在「社区贡献」里致谢：
  kites/kite：@li（第一次）
2 个仓库，写了 2 条草稿，1 个仓库失败
接着逐条核对：改好以后删掉 draft: true 那一行，不要的删掉文件，再运行 npm run check
`);
    expect(await names()).toEqual(['question-kite-12.mdx', 'release-kite-1-2-0.mdx']);
    expect(new Set(github.tokens)).toEqual(new Set(['token s3cret']));
    expect(await readFile(join(dir, 'next/question-kite-12.mdx'), 'utf8')).toContain('draft: true');
  },
);

test('a rehearsal prints the drafts and writes none', { timeout: 240_000 }, async () => {
  github.answer(week);
  const args = ['draft', '--since', '2024-03-01', '--repo', 'kites/kite', '--dry-run'];
  const { code, out } = await weekly(...args);
  expect(code).toBe(0);
  expect(out).toContain('会写 2 条草稿');
  expect(out).toContain('\n<Question asker="zhang" project="kite" issue="12">\n');
  expect(await names()).toEqual([]);
});

test.each<[string[], number, string]>([
  [[], 2, "缺少选项 '--since <date>'"],
  [['--since', '三月'], 2, '日期须写成 YYYY-MM-DD'],
  [['--since', '2024-03-01', '--api', 'x'], 2, '须是完整的 http(s) 地址'],
  [['--since', '2024-03-01', '--repo', 'a/b'], 1, 'a/b 不是 content/projects 里哪个项目的仓库'],
])('a wrong command line is told: %j', { timeout: 240_000 }, async (args, exit, line) => {
  github.answer(week);
  const { code, out, err } = await weekly('draft', ...args);
  expect({ code, out }).toEqual({ code: exit, out: '' });
  expect(err).toContain(line);
  expect(github.asked).toEqual([]);
});

test(
  'no repository that answers is a failure; a limit says until when',
  { timeout: 240_000 },
  async () => {
    const late = limited(Math.floor(Date.now() / 1000) + 1800);
    github.answer({ '/repos/kites/kite/releases': late });
    const { code, out } = await weekly('draft', '--since', '2024-03-01');
    expect(code).toBe(1);
    expect(out.match(/GitHub 的次数用完了，\S+ \S+以后再运行/g)).toHaveLength(2);
    expect(out).toContain('2 个仓库，写了 0 条草稿，2 个仓库失败');
    expect(github.asked).toHaveLength(1);
  },
);

test(
  'an entry is filled in from the address of its issue or release',
  { timeout: 240_000 },
  async () => {
    github.answer({
      '/repos/kites/kite/issues/12': { body: issue(KITE, 12, { comments: 1 }) },
      '/repos/kites/kite/issues/12/comments': { body: [comment(KITE, 12)] },
      '/repos/kites/kite/releases/tags/v1.2.0': { body: release(KITE, 'v1.2.0') },
    });
    const address = 'https://github.com/kites/kite';
    expect(await weekly('add', 'question', '--issue', `${address}/issues/12`)).toMatchObject({
      code: 0,
    });
    expect(
      await weekly('add', 'release', '--url', `${address}/releases/tag/v1.2.0`, '--version', '1.2'),
    ).toMatchObject({ code: 0 });
    expect(await names()).toEqual(['question-kite-12.mdx', 'release-kite-1-2.mdx']);
    expect(await readFile(join(dir, 'next/question-kite-12.mdx'), 'utf8')).toMatch(
      /^<Question asker="zhang" project="kite" issue="12">\n\n风大的时候会掉线\n\n[^]+<Answer>\n\n把线换成/,
    );
  },
);

test.each([
  [
    ['question', '--issue', 'https://github.com/kites/kite/issues/99'],
    '（404）',
    '还缺 --question（提问）',
  ],
  [
    ['reading', '--url', 'http://127.0.0.1:9/'],
    '127.0.0.1 不是公网上的地址',
    '还缺 --title（标题）',
  ],
])(
  'what cannot be filled in is one line, and asked for: %j',
  { timeout: 240_000 },
  async (args, why, line) => {
    github.answer({});
    const { code, out, err } = await weekly('add', ...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`没能从网上填好：`);
    expect(err).toContain(why);
    expect(err).toContain(line);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  },
);
