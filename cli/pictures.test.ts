import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PictureRecord } from '#lib/content/types.ts';
import { readEpub } from '#lib/channels/book/test-support/read-epub.ts';
import { keepPictures } from '#lib/test-support/kept-pictures.ts';

const KEPT = 'https://pictures.example/kept.png';
const LOST = 'https://pictures.example/lost.png';

const weekly = `---
title: 看图的一周
date: 2024-05-03
summary: 两张图。
---

![选主的时序](${KEPT})

![没有存下](${LOST})
`;

let dir = '';
let content = '';
let record: PictureRecord;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'weekly-picture-commands-'));
  content = join(dir, 'content');
  await mkdir(join(content, 'weekly'), { recursive: true });
  await mkdir(join(content, 'projects'));
  await writeFile(join(content, 'weekly/2024-05-03.mdx'), weekly);
  [record] = (await keepPictures(content, [{ address: KEPT, width: 40, height: 30 }])) as [
    PictureRecord,
  ];
});

afterAll(() => rm(dir, { recursive: true }));

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const tsx = resolve('node_modules/tsx/dist/esm/index.mjs');
  const command = ['--import', tsx, 'cli/weekly.ts', ...args, '--content', content];
  const env = { ...process.env, SITE_URL: 'https://weekly.example.org' };
  return new Promise((done) => {
    execFile(process.execPath, command, { env }, (failed, out, err) =>
      done({ code: typeof failed?.code === 'number' ? failed.code : 0, out, err }),
    );
  });
}

test('a book holds the pictures of the vault', async () => {
  const ran = await run('book', '--year', '2024', '--out', join(dir, 'a.epub'));
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out).toContain('1 章，0 条问答，1 张图\n');
  const { files } = readEpub(await readFile(join(dir, 'a.epub')));
  const { file = '' } = record.picture?.original ?? {};
  expect(files[`EPUB/images/${file}`]?.length).toBe(record.picture?.original.bytes);
});

test('pictures to upload lie beside the article; of the others their addresses are said', async () => {
  const out = join(dir, 'published');
  const ran = await run('publish', '2024-05-03', '--to', 'wechat', '--out', out);
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out).toContain('上传图 1，放在开头：wechat-1.png\n');
  expect(ran.out).toContain(`上传图 2，放在开头：${LOST}\n`);
  expect((await readFile(join(out, 'wechat-1.png'))).length).toBe(record.picture?.original.bytes);
});
