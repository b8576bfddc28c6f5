import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { weeklyFile } from './test-support/weekly-file.ts';

const project = (name: string): string =>
  `---\nname: ${name}\nrepository: https://github.com/kites/${name}\ncategory: 玩具\nsummary: 会飞\n---\n\n${name}。\n`;

let dir = '';
let out = '';

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'weekly-book-command-'));
  for (const folder of ['weekly', 'projects'])
    await mkdir(join(dir, 'content', folder), { recursive: true });
  await writeFile(join(dir, 'content/weekly/2024-05-03.mdx'), weeklyFile);
  await writeFile(join(dir, 'content/projects/kite.mdx'), project('风筝'));
  await writeFile(join(dir, 'content/projects/top.mdx'), project('陀螺'));
});

afterAll(() => rm(dir, { recursive: true }));

beforeEach(async () => {
  out = await mkdtemp(join(dir, 'out-'));
});

function book(args: string[], more = {}): Promise<{ code: number; out: string; err: string }> {
  const tsx = resolve('node_modules/tsx/dist/esm/index.mjs');
  const command = ['--import', tsx, 'cli/weekly.ts', 'book', ...args];
  const env = { ...process.env, SITE_URL: 'https://weekly.example.org', ...more };
  return new Promise((done) => {
    const own = ['--content', join(dir, 'content')];
    execFile(process.execPath, [...command, ...own], { env }, (failed, said, err) =>
      done({ code: typeof failed?.code === 'number' ? failed.code : 0, out: said, err }),
    );
  });
}

test('every year and every project with content is a book, the same in every time zone', async () => {
  const ran = await book(['--all', '--out', join(out, 'new/folder')], { TZ: 'Asia/Shanghai' });
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out).toMatch(/sofa-weekly-2024\.epub：\d+ 字节，1 章，1 条问答\n/);
  const names = (await readdir(join(out, 'new/folder'))).sort();
  expect(names).toEqual(['sofa-weekly-2024.epub', 'sofa-weekly-kite.epub']);
  const first = await readFile(join(out, 'new/folder/sofa-weekly-2024.epub'));
  expect(first.subarray(0, 2).toString()).toBe('PK');
  const elsewhere = { TZ: 'America/Los_Angeles' };
  const again = await book(['--year', '2024', '--out', join(out, 'mine.epub')], elsewhere);
  expect(again.code).toBe(0);
  expect((await readFile(join(out, 'mine.epub'))).equals(first)).toBe(true);
});

test('what there is not is named, with what there is', async () => {
  const year = await book(['--year', '2018', '--out', out]);
  expect(year).toMatchObject({ code: 1, out: '', err: '没有 2018 年的周刊；有 2024\n' });
  const slug = await book(['--project', 'nix', '--out', out]);
  expect(slug).toMatchObject({ code: 1, err: '没有 nix 这个项目；有书的是 kite\n' });
  const empty = await book(['--project', 'top', '--out', out]);
  expect(empty).toMatchObject({ code: 1, err: '陀螺 还没有问答和发布；有书的是 kite\n' });
  expect(await readdir(out)).toEqual([]);
});

test('one choice is made, and the file fits it', async () => {
  for (const args of [[], ['--all', '--year', '2024']]) {
    const ran = await book(args);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/^做哪一本：.*三个里写一个\n$/);
  }
  expect((await book(['--all', '--out', 'a.epub'])).err).toMatch(/--out 写一个文件夹/);
  expect((await book(['--year', '2024', '--out', 'a.pdf'])).err).toMatch(/加上 --pdf/);
});

test('without Chromium no PDF, and nothing is written; readers need the site’s address', async () => {
  const missing = { CHROMIUM_PATH: join(dir, 'nothing') };
  const ran = await book(['--year', '2024', '--pdf', '--out', out], missing);
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.err).toMatch(/^CHROMIUM_PATH 指向的文件不存在：.*\n$/);
  expect(await readdir(out)).toEqual([]);
  const local = await book(['--year', '2024', '--out', out], { SITE_URL: 'http://127.0.0.1:3000' });
  expect(local.code).toBe(0);
  expect(local.err).toContain('SITE_URL=https://');
});
