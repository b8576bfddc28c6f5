import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { loadContent } from '#lib/content/index.ts';
import { importFolder } from './index.ts';

let dir = '';
afterEach(() => rm(dir, { recursive: true }));

it('a post with controls and direction marks comes in without them, and passes the check', async () => {
  dir = await mkdtemp(join(tmpdir(), 'unseen-'));
  const post = [
    '---\ntitle: "灯\\u202e会\\u200f"\ndate: 2023-02-24\n---\n\n1、@灯\u202e笼\u200f 提问：\n\n',
    '> 请问 a&#x202e;b\u0007 怎么\u2028用？\n\nA：这样用\u202e。[甲&#x202e;](https://a.example/\u200fx)\n\n',
    '![图\u202e](https://a.example/x.png "&#x202e;x")\n',
  ];
  await mkdir(join(dir, 'posts/灯 会\u202e'), { recursive: true });
  await writeFile(join(dir, 'posts/灯 会\u202e/index.md'), post.join(''));
  const out = join(dir, 'content');
  const options = { from: join(dir, 'posts'), out, projects: dir, dryRun: false, force: false };
  const { files } = await importFolder(options);
  expect(files[0]?.messages.map(({ ruleId, line }) => [ruleId, line])).toContainEqual([
    'import-unseen',
    6,
  ]);
  const written = await readFile(join(out, 'weekly/2023-02-24.mdx'), 'utf8');
  expect(written).not.toMatch(/[\u0007\u200f\u2028\u202e]|202e/);
  expect(written).toContain('title: 灯会\n');
  const content = await loadContent(out);
  expect(content.files.flatMap(({ messages }) => messages.map(({ reason }) => reason))).toEqual([]);
});
