import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Content, loadContent } from '#lib/content/index.ts';
import type { PictureRecord } from '#lib/content/types.ts';
import { keepPictures } from '#lib/test-support/kept-pictures.ts';
import { epubOf, pageOf, yearBook } from './book/index.ts';
import { bookPictures } from './book/pictures.ts';
import { readEpub } from './book/test-support/read-epub.ts';
import { questionMarkdown, weeklyMarkdown } from './documents.ts';
import { feedText } from './feeds/feed.ts';
import { fullText } from './llms.ts';
import { publish, publishAll } from './publish/index.ts';

const SITE = 'https://weekly.example.org/docs';
const DATE = '2031-05-02';
const DRAWING = 'https://pictures.example/drawing.png';
const PHOTOGRAPH = 'https://pictures.example/photograph.jpg';
const UPLOADED = 'https://mmbiz.qpic.cn/mmbiz_png/a/640';
const LOST = 'https://pictures.example/lost.png';

const text = `---
title: 看图的一周
date: ${DATE}
summary: 五张图。
---

## 问答

<Question asker="zhangsan">

选主的时序是怎样的？

![](${DRAWING})

<Answer>

见图：

<Figure src="${PHOTOGRAPH}" alt="机房" caption="拍摄于机房" />

![已上传](${UPLOADED} "作者的图注")

![没有存下](${LOST})

</Answer>

</Question>
`;

let dir = '';
let content: Content;
let bare: Content;
let drawing: PictureRecord;
let photograph: PictureRecord;
let uploaded: PictureRecord;

const at = (record: PictureRecord, rest = ''): string => {
  const { file = '' } = record.picture?.original ?? {};
  return `${SITE}/pictures/${rest ? file.replace(/\.\w+$/, rest) : file}`;
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'weekly-channel-pictures-'));
  await mkdir(join(dir, 'weekly'));
  await mkdir(join(dir, 'projects'));
  await writeFile(join(dir, `weekly/${DATE}.mdx`), text);
  bare = await loadContent(dir);
  [drawing, photograph, uploaded] = (await keepPictures(dir, [
    { address: DRAWING, width: 1600, height: 800, copies: [720, 1440], alt: '时序图' },
    { address: PHOTOGRAPH, width: 900, height: 600, kind: 'jpg', isNoise: true, copies: [720] },
    { address: UPLOADED, width: 64, height: 48, kind: 'gif', status: 'gone' },
  ])) as [PictureRecord, PictureRecord, PictureRecord];
  content = await loadContent(dir);
});

afterAll(() => rm(dir, { recursive: true }));

describe('Markdown and full texts', () => {
  test('show the copy, and say where the picture is from', () => {
    for (const markdown of [
      weeklyMarkdown(content, DATE, SITE),
      questionMarkdown(content, `${DATE}-1`, SITE),
      fullText(content, '2031', SITE),
    ]) {
      expect(markdown).toContain(`![时序图](${at(drawing, '-1440.webp')} "原图：${DRAWING}")`);
      expect(markdown).toContain(`![机房](${at(photograph, '-720.webp')} "原图：${PHOTOGRAPH}")`);
      expect(markdown).toContain(`![已上传](${at(uploaded)} "作者的图注")`);
      expect(markdown).toContain(`![没有存下](${LOST})`);
    }
  });

  test('without a vault have their old addresses, and nothing besides', () => {
    expect(weeklyMarkdown(bare, DATE, SITE)).toContain(`![](${DRAWING})`);
    expect(weeklyMarkdown(bare, DATE, SITE)).not.toMatch(/\/pictures\/[0-9a-f]{32}|原图/);
  });
});

test.each(['rss', 'atom', 'json'] as const)('a feed (%s) shows the copy in its size', (format) => {
  const feed = feedText(content, { kind: 'weeklies' }, format, SITE) ?? '';
  const html = format === 'json' ? feed.replaceAll('\\"', '"') : feed;
  expect(html).toContain(
    `<img src="${at(drawing, '-1440.webp')}" alt="时序图" title="原图：${DRAWING}" width="1440" height="720">`.replace(
      '>',
      ' />',
    ),
  );
});

describe('channels', () => {
  test('mail shows forms that every program knows, not wider than its text', async () => {
    const mail = await publish(content, 'email', DATE, SITE);
    const html = String(mail?.files.find(({ name }) => name === 'email.html')?.body);
    expect(html).toMatch(new RegExp(`<img src="${at(drawing)}" alt="时序图" width="592"`));
    expect(html).toContain(`src="${at(photograph)}"`);
    expect(html).toMatch(new RegExp(`src="${at(uploaded)}"[^>]* width="64"`));
    expect(html).not.toMatch(/\.(?:webp|avif)"/);
  });

  test('every check is as good as without the vault', async () => {
    const failing = async (one: Content) =>
      (await publishAll(one, DATE, SITE)).flatMap(({ channel, checks }) =>
        checks.filter(({ ok }) => !ok).map(({ says }) => `${channel} ${says}`),
      );
    expect(await failing(content)).toEqual(await failing(bare));
  });

  test('WeChat gets the files to upload, and its own pictures from itself', async () => {
    const article = await publish(content, 'wechat', DATE, SITE);
    const html = String(article?.files.find(({ name }) => name === 'wechat.html')?.body);
    expect(html).toContain(`<img src="${UPLOADED}"`);
    expect(article?.pictures.map(({ url, file }) => [url, file])).toEqual([
      [at(drawing), drawing.picture?.original.file],
      [at(photograph), photograph.picture?.original.file],
      [LOST, undefined],
    ]);
  });

  test.each(['juejin', 'zhihu', 'github'] as const)('%s fetches from this site', async (name) => {
    const one = await publish(content, name, DATE, SITE);
    const markdown = String(one?.files[0]?.body);
    expect(markdown).toContain(`](${at(drawing)} "原图：`);
    expect(markdown).toContain(`](${LOST})`);
  });
});

describe('books', () => {
  const made = async () => {
    const book = yearBook(content, '2031', SITE);
    if (!book) throw new Error('no book');
    return { book, pictures: await bookPictures(content.ledgers.pictures, dir)(book) };
  };

  test('hold the vault’s pictures, smaller ones instead of large ones, and are valid', async () => {
    const { book, pictures } = await made();
    expect(pictures).toMatchObject({ held: 3, left: 0 });
    const cover = await sharp({
      create: { width: 60, height: 80, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer();
    const epub = epubOf(book, { cover, vault: pictures.vault });
    const { files } = readEpub(epub);
    const images = Object.keys(files).filter((name) => name.startsWith('EPUB/images/'));
    expect(images).toHaveLength(3);
    expect(images.every((name) => /\.(?:png|jpg|gif)$/.test(name))).toBe(true);
    const photo = images.find((name) => name.endsWith('.jpg')) ?? '';
    expect(files[photo]?.length).toBeLessThan(photograph.picture?.original.bytes ?? 0);
    const { messages } = await EpubCheck.validate(epub);
    expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(pageOf(book, pictures.vault).match(/<img src="data:image/g)).toHaveLength(3);
  });

  test('are the same each time', async () => {
    const cover = new Uint8Array([1]);
    const [one, other] = [await made(), await made()];
    const bytes = epubOf(one.book, { cover, vault: one.pictures.vault });
    expect(
      Buffer.from(bytes).equals(epubOf(other.book, { cover, vault: other.pictures.vault })),
    ).toBe(true);
  });

  test('have links for what has no room any more', async () => {
    const { book } = await made();
    const small = await bookPictures(content.ledgers.pictures, dir, 20_000)(book);
    expect(small).toMatchObject({ held: 2, left: 1 });
    expect(small.vault(PHOTOGRAPH)).toBeNull();
  });

  test('have links for what the vault has lost', async () => {
    const { book } = await made();
    const elsewhere = await bookPictures(content.ledgers.pictures, join(dir, 'nowhere'))(book);
    expect(elsewhere.held).toBe(0);
    expect(pageOf(book, elsewhere.vault)).toBe(pageOf(book));
  });
});
