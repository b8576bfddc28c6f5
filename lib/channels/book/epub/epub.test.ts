import { EpubCheck } from '@likecoin/epubcheck-ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { allQuestions } from '#lib/content/views/questions.ts';
import { archiveContent } from '#lib/search/test-support/archive-content.ts';
import { bookCoverPng } from '#lib/share/cards/covers/book.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { loadSample } from '#lib/test-support/sample-content.ts';
import type { ChannelContent } from '../../bodies.ts';
import { bookProjects, bookYears, projectBook, yearBook } from '../index.ts';
import { SITE, hostile } from '../test-support/hostile.ts';
import { brokenLinks, readEpub } from '../test-support/read-epub.ts';
import type { Book, Vault } from '../types.ts';
import { epubOf } from './epub.ts';

const archive = archiveDir();
if (archive === null) console.warn('※ 没有归档，电子书只用样例内容检查');

const contents: [string, () => Promise<ChannelContent | null>][] = [
  ['hostile texts', () => Promise.resolve(hostile)],
  ['the sample', loadSample],
  ...(archive
    ? [['the archive', archiveContent] as [string, () => Promise<ChannelContent | null>]]
    : []),
];

let cover: Uint8Array = new Uint8Array();
beforeAll(async () => {
  cover = await bookCoverPng({ about: ['一年'], of: { year: '2031' } });
});

/** What the checker says against a book. */
async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))
    .map(({ id, message, location }) => `${id} ${location?.path}: ${message}`);
}

// Words of the model, whatever stands around pictures in a book.
const packed = (text: string): string =>
  text.replace(/[\s\p{Cc}\uFFFE]/gu, '').replace(/「图：|没有说明|」|（看图）/g, '');

describe.each(contents)('books of %s', (_, load) => {
  let content: ChannelContent;
  let books: Book[] = [];
  beforeAll(async () => {
    const loaded = await load();
    if (!loaded) throw new Error('no content');
    content = loaded;
    books = [
      ...bookYears(content).map((year) => yearBook(content, year, SITE)),
      ...bookProjects(content).map((slug) => projectBook(content, slug, SITE)),
    ].flatMap((book) => book ?? []);
    expect(books.length).toBeGreaterThan(1);
  });

  test('are valid, and every link of theirs leads somewhere', async () => {
    for (const book of books) {
      const bytes = epubOf(book, { cover });
      expect(await faultsOf(bytes), book.file).toEqual([]);
      expect(brokenLinks(bytes), book.file).toEqual([]);
    }
  });

  test('have every word of every question, which their contents name', () => {
    for (const book of books) {
      const { pages } = readEpub(epubOf(book, { cover }));
      const words = packed([...pages.values()].map(({ text }) => text).join(''));
      const anchors = pages.get('nav.xhtml')?.hrefs.flatMap((href) => href.split('#')[1] ?? []);
      const own = allQuestions(content.model).filter(({ id }) => anchors?.includes(id));
      expect(own.length, book.file).toBe(book.questions);
      for (const { rounds, remark } of content === hostile ? [] : own) {
        const texts = [...rounds.flatMap(({ question, answer }) => [question, answer]), remark];
        for (const line of texts.flatMap((text) => text.split('\n'))) {
          expect(words, book.file).toContain(packed(line));
        }
      }
    }
  });
});

const yearOfHostile = (): Book => {
  const book = yearBook(hostile, '2031', SITE);
  if (!book) throw new Error('no book');
  return book;
};

test('an EPUB begins with its type, stored, and is the same each time', () => {
  const bytes = epubOf(yearOfHostile(), { cover });
  expect(new TextDecoder().decode(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  expect(Buffer.from(bytes).equals(epubOf(yearOfHostile(), { cover }))).toBe(true);
});

test('words stay as they are typed; what XML cannot hold is left out', () => {
  const { pages } = readEpub(epubOf(yearOfHostile(), { cover }));
  const text = pages.get('2031-04-04.xhtml')?.text ?? '';
  expect(text).toContain('<script>alert("]]>")</script> &lt;br&gt;  退格 <![CDATA[ x ]]>');
  expect(text).toContain('a[b[0]]>1');
  expect(text).toContain('😀');
  expect(text).not.toMatch(/[\b\v\uFFFE]/);
});

test('links to what is in the book stay in it, others lead to the site; the rest is words', () => {
  const { pages } = readEpub(epubOf(yearOfHostile(), { cover }));
  const page = pages.get('2031-04-04.xhtml');
  expect(page?.hrefs).toEqual(
    expect.arrayContaining([
      '2031-04-11.xhtml#2031-04-11-1',
      '2031-04-04.xhtml#2031-04-04-2',
      // No such anchor: the chapter.
      '2031-04-11.xhtml',
      `${SITE}/weekly/2020-01-03/`,
      // What a link stands in is no place to go to.
      `${SITE}/questions/2031-04-04-1/`,
      `${SITE}/weekly/2031-04-04/`,
    ]),
  );
  expect(page?.hrefs.join(' ')).not.toMatch(/javascript|http:\/\/ |2031-04-04\.xhtml(?: |$)/);
  expect(page?.text).toContain('点我');
  const project = projectBook(hostile, 'kite', SITE);
  if (!project) throw new Error('no book');
  const chapter = readEpub(epubOf(project, { cover })).pages.get('2031.xhtml');
  expect(chapter?.hrefs).toContain('2031.xhtml#kite-1.0.0');
  expect(chapter?.hrefs).toContain('2031.xhtml#2031-04-11-1');
  expect(chapter?.hrefs).toContain(`${SITE}/weekly/2031-04-04/`);
});

test('notes are notes to readers of books, with ids of their own', () => {
  const { pages } = readEpub(epubOf(yearOfHostile(), { cover }));
  const page = pages.get('2031-04-04.xhtml');
  expect(page?.types.filter((type) => type === 'noteref').length).toBeGreaterThanOrEqual(2);
  expect(page?.types).toEqual(expect.arrayContaining(['footnotes', 'footnote']));
  for (const { ids } of pages.values()) {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.join(' ')).not.toContain('%');
  }
});

test('pictures are links, or stand in the book where they are at hand', async () => {
  const links = readEpub(epubOf(yearOfHostile(), { cover })).pages.get('2031-04-04.xhtml');
  expect(links?.text).toContain('「图：时序图」（看图）');
  expect(links?.text).toContain('「图：没有说明」');
  expect(links?.hrefs).toEqual(
    expect.arrayContaining([`${SITE}/a%20b.png`, 'https://a.example/x%7Cy%5B1%5D']),
  );
  const asked: string[] = [];
  const vault: Vault = (url) => {
    asked.push(url);
    return url.endsWith('/b.png') ? { name: 'b.png', type: 'image/png', bytes: cover } : null;
  };
  const bytes = epubOf(yearOfHostile(), { cover, vault });
  expect(asked).toContain(`${SITE}/b.png`);
  expect(Buffer.from(readEpub(bytes).files['EPUB/images/b.png'] ?? []).equals(cover)).toBe(true);
  expect(await faultsOf(bytes)).toEqual([]);
});

test('what is not there has no book', () => {
  expect(yearBook(hostile, '2020', SITE)).toBeNull();
  expect(projectBook(hostile, 'nobody', SITE)).toBeNull();
});

test('a book knows its days, its size and where it is from', () => {
  const { id, first, last, source, chapters, questions } = yearOfHostile();
  expect([first, last, questions]).toEqual(['2031-04-04', '2031-04-11', 3]);
  expect(id).toBe('tag:sofastack.tech,2019:sofa-weekly/books/2031');
  expect(source).toBe(`${SITE}/weekly/year/2031/`);
  expect(chapters.map(({ name }) => name)).toEqual(['2031-04-04', '2031-04-11']);
  const { files } = readEpub(epubOf(yearOfHostile(), { cover }));
  expect(new TextDecoder().decode(files['EPUB/package.opf'])).toContain('2031-04-11T00:00:00Z');
});
