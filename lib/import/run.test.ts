import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadContent } from '#lib/content/index.ts';
import {
  type ImportOptions,
  importFolder,
  lossCount,
  messageLines,
  summaryLines,
} from './index.ts';

let dir = '';
let options: ImportOptions;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'weekly-import-'));
  options = {
    from: join(dir, 'posts'),
    out: join(dir, 'content'),
    projects: join(dir, 'catalogue'),
    dryRun: false,
    force: false,
  };
  await put('catalogue/river.mdx', project('River', 'https://github.com/acme/river'));
  await put(
    'posts/one/index.md',
    post('2021-03-05', question('River', 'https://github.com/acme/river')),
  );
  await put(
    'posts/deep/two.md',
    post('2021-03-12', question('Lake', 'https://github.com/acme/lake')),
  );
});
afterEach(() => rm(dir, { recursive: true }));

it('writes weeklies and the projects they need, and the content check passes', async () => {
  const result = await importFolder(options);
  expect(await written()).toEqual([
    'projects/lake.mdx',
    'projects/river.mdx',
    'weekly/2021-03-05.mdx',
    'weekly/2021-03-12.mdx',
  ]);
  expect(summaryLines(result, false).join('\n')).toContain('问答 2，回答 2');
  const { files } = await loadContent(options.out);
  expect(files.flatMap(({ messages }) => messages.map(({ reason }) => reason))).toEqual([]);
});

it('copies catalogue files unchanged and respects those of the target', async () => {
  await put('content/projects/river.mdx', project('Rio', 'https://github.com/acme/river'));
  await importFolder(options);
  expect(await read('content/projects/river.mdx')).toContain('name: Rio');
});

it('goes on behind a project file whose head is broken', async () => {
  await put('catalogue/lake.mdx', '---\nname: *重点*\nsummary: [\n---\n');
  await importFolder(options);
  expect(await written()).toContain('projects/river.mdx');
});

it('changes nothing the second time, and says so', async () => {
  await importFolder(options);
  const again = await importFolder(options);
  expect(again.planned.every(({ action }) => action === 'unchanged')).toBe(true);
  expect(summaryLines(again, false)).toContain('没有任何改动');
});

it('updates what nobody touched when the source changes', async () => {
  await importFolder(options);
  await put('posts/one/index.md', post('2021-03-05', '新的正文。'));
  await importFolder(options);
  expect(await read('content/weekly/2021-03-05.mdx')).toContain('新的正文。');
});

it('keeps a file that was edited by hand, unless forced', async () => {
  await importFolder(options);
  const edited = (await read('content/weekly/2021-03-05.mdx')).replace('答。', '答，改过。');
  await put('content/weekly/2021-03-05.mdx', edited);
  const kept = await importFolder(options);
  expect(await read('content/weekly/2021-03-05.mdx')).toBe(edited);
  expect(messageLines(kept.files).join('\n')).toMatch(
    /one\/index\.md:1:1 提醒 weekly\/2021-03-05\.mdx 在导入后改过.*\[import-kept\]/,
  );
  expect(lossCount(kept)).toBe(0);
  await importFolder({ ...options, force: true });
  expect(await read('content/weekly/2021-03-05.mdx')).not.toBe(edited);
});

it('writes nothing in a dry run', async () => {
  const result = await importFolder({ ...options, dryRun: true });
  expect(await written()).toEqual([]);
  expect(result.planned.filter(({ action }) => action === 'create')).toHaveLength(4);
});

it('reports a second post of one day and imports the first', async () => {
  await put('posts/three/index.md', post('2021-03-05', '另一篇。'));
  const result = await importFolder(options);
  expect(result.weeklies).toHaveLength(2);
  expect(lossCount(result)).toBe(1);
  expect(messageLines(result.files).join('\n')).toContain('[import-same-date]');
});

it('goes on behind broken files', async () => {
  await put('posts/broken/index.md', '没有头');
  await put('posts/empty.md', '');
  await put('posts/deeply/nested.md', post('2021-03-19', `${'> '.repeat(3000)}深`));
  const result = await importFolder(options);
  expect(await written()).toContain('weekly/2021-03-12.mdx');
  expect(lossCount(result)).toBeGreaterThanOrEqual(2);
});

it('writes a file again that an interrupted import left empty or cut', async () => {
  await importFolder(options);
  const whole = await read('content/weekly/2021-03-05.mdx');
  for (const left of ['', '\n', whole.slice(0, 60)]) {
    await put('content/weekly/2021-03-05.mdx', left);
    await put('content/projects/river.mdx', '');
    await importFolder(options);
    expect(await read('content/weekly/2021-03-05.mdx')).toBe(whole);
    expect(await read('content/projects/river.mdx')).toContain('name: River');
  }
  expect(await written()).toHaveLength(4);
});

it('leaves out what is not online and what is no post, names it and counts it', async () => {
  await put('posts/unfinished.md', `---\ntitle: 草\ndraft: true\n---\n\n半句\n`);
  await put('posts/next.md', post('2099-01-02', '以后。'));
  await put(
    'posts/gone.md',
    post('2021-04-02', '旧。').replace('---\n\n', 'expiryDate: 2021-05-01\n---\n\n'),
  );
  await put('posts/old.html', '<p>旧</p>');
  await put('posts/_index.md', '---\ntitle: 栏目\n---\n');
  await put('posts/._unfinished.md', 'x');
  await put('posts/four.markdown', post('2021-03-26', '另一种扩展名。'));
  await put('posts/five.MD', '+++\ntitle = "甲"\ndate = 2021-03-27\n+++\n\n头是 TOML。\n');
  const result = await importFolder(options);
  expect(lossCount(result)).toBe(0);
  expect(result.weeklies.map(({ head }) => head.date)).toEqual([
    '2021-03-05',
    '2021-03-12',
    '2021-03-26',
    '2021-03-27',
  ]);
  expect(await read('content/weekly/2021-03-27.mdx')).not.toContain('+++');
  expect(messageLines(result.files).join('\n')).toMatch(
    /unfinished\.md:3:1 提醒 这一篇是草稿（draft: true），没有导入/,
  );
  expect(summaryLines(result, false)).toContain(
    '没有导入：草稿 1，已过期 1，未到发布日 1，不是文章 1，扩展名不是 Markdown 1，隐藏文件与附带文件 1',
  );
});

it('names a link to a post that is gone', async () => {
  await symlink('nowhere.md', join(options.from, 'gone.md'));
  await put('posts/folder.md/index.md', post('2021-03-26', '在名为 folder.md 的文件夹里。'));
  const result = await importFolder(options);
  expect(messageLines(result.files).join('\n')).toMatch(/gone\.md:1:1 错误 文件读不出来/);
  expect(result.weeklies).toHaveLength(3);
});

it('tells how far it is before each post', async () => {
  const told: string[] = [];
  await importFolder({ ...options, onPost: (done, total) => told.push(`${done}/${total}`) });
  expect(told).toEqual(['0/2', '1/2']);
});

function post(date: string, body: string): string {
  return `---\ntitle: "SOFA Weekly | 试刊"\ndate: ${date}T15:00:00+08:00\n---\n\n${body}\n`;
}

function question(name: string, url: string): string {
  return `### 每周读者问答提炼\n\n**1、@小舟** 提问：\n\n> 问？\n\nA：答。\n\n${name}：[${url}](${url})`;
}

function project(name: string, repository: string): string {
  return `---\nname: ${name}\nrepository: ${repository}\ncategory: 其他\nsummary: 一条河\n---\n\n一条河。\n`;
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(dir, path, '..'), { recursive: true });
  await writeFile(join(dir, path), text);
}

function read(path: string): Promise<string> {
  return readFile(join(dir, path), 'utf8');
}

async function written(): Promise<string[]> {
  const folders = ['projects', 'weekly'];
  const names = await Promise.all(
    folders.map((folder) => readdir(join(options.out, folder)).catch(() => [])),
  );
  return folders.flatMap((folder, index) =>
    (names[index] ?? []).map((name) => `${folder}/${name}`),
  );
}
