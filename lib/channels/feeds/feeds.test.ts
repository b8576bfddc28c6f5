import { parseFeed as secondOpinion } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ChannelContent } from '../bodies.ts';
import { contentsFor } from '../test-support/contents.ts';
import { atomFeed } from './atom.ts';
import type { FeedDocument } from './document.ts';
import { type FeedEntry, feedEntries } from './entries.ts';
import { FEED_SIZE, archiveCount, feedDocuments, feedScopes, feedText } from './feed.ts';
import { jsonFeed } from './json.ts';
import { rssFeed } from './rss.ts';

const SITE = 'https://weekly.example.org/docs';

/** Throws at the first place where a text is no XML. */
function checkXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

/** What a reader of the format takes out of an entry. */
interface Taken {
  id: string | undefined;
  title: string | undefined;
  url: string | undefined;
  html: string | undefined;
  published: string | undefined;
}

const when = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : new Date(date).toISOString();

/** Entries as feedsmith reads them. */
function read(text: string, format: 'rss' | 'atom' | 'json'): Taken[] {
  if (format === 'json') {
    return (parseJsonFeed(text).items ?? []).map((one) => ({
      ...{ id: one.id, title: one.title, url: one.url, html: one.content_html },
      published: when(one.date_published),
    }));
  }
  if (format === 'atom') {
    return (parseAtomFeed(text).entries ?? []).map((one) => ({
      ...{ id: one.id, title: textOf(one.title), url: one.links?.[0]?.href },
      html: textOf(one.content),
      published: when(one.published),
    }));
  }
  return (parseRssFeed(text).items ?? []).map((one) => ({
    ...{ id: one.guid?.value, title: one.title, url: one.link, html: one.content?.encoded },
    published: when(one.pubDate),
  }));
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : (value as { value?: string } | undefined)?.value;

const wanted = ({ id, title, url, html, published }: FeedEntry): Taken => ({
  ...{ id, title, url, html: html() },
  published: when(`${published}T00:00:00+08:00`),
});

const hard = 'a]]>b]]>c &amp; <i>"1"</i> 🪁 \u0008\u0000\uFFFE\uD800 “中文”';
/** What of it a reader may see: XML cannot hold the rest. */
const seen = 'a]]>b]]>c &amp; <i>"1"</i> 🪁 \uFFFD “中文”';

/** In HTML, which may write `>` as it likes. */
const inHtml = seen.replaceAll(']]>', ']]&gt;');

const entry: FeedEntry = {
  id: 'tag:example.org,2031:one',
  url: `${SITE}/a/?b=1&c=%22`,
  title: `题 ${hard}`,
  language: 'en',
  published: '2031-01-02',
  updated: '2031-02-03',
  categories: ['A & <B>'],
  summary: hard,
  html: () => `<p>${hard}</p>`,
};

const document: FeedDocument = {
  id: 'tag:example.org,2031:feed',
  title: hard,
  description: hard,
  page: `${SITE}/`,
  self: `${SITE}/feeds/a.xml`,
  current: `${SITE}/feed.xml`,
  previous: `${SITE}/feeds/b.xml`,
  entries: [entry],
  updated: '2031-02-03',
};

describe.each([
  ['rss', rssFeed],
  ['atom', atomFeed],
] as const)('%s', (format, write) => {
  test('texts that would end a passage of XML, or that XML cannot hold, harm nothing', () => {
    const text = write(document);
    checkXml(text);
    const [one] = read(text, format);
    expect(one).toMatchObject({ title: `题 ${seen}`, html: `<p>${inHtml}</p>`, url: entry.url });
    const second = secondOpinion(text).items[0];
    // Its getters know only their own object; it decodes references in CDATA sections, too.
    expect([second?.id, second?.title, second?.content]).toEqual([
      entry.id,
      `题 ${decoded(seen)}`,
      `<p>${decoded(inHtml)}</p>`,
    ]);
  });

  test('an archive document says so, and where the newest and the older entries are (RFC 5005)', () => {
    const text = write(document);
    expect(text).toContain('<fh:archive></fh:archive>');
    expect(text).toMatch(/rel="current" href="[^"]*\/docs\/feed\.xml"/);
    expect(text).toMatch(/rel="prev-archive" href="[^"]*\/docs\/feeds\/b\.xml"/);
    const newest = write({ ...document, current: null, previous: null });
    expect(newest).not.toMatch(/fh:|current|prev-archive/);
  });

  test('it says who wrote it, in which language, under which licence, when', () => {
    const text = write(document);
    expect(text).toContain('zh-CN');
    expect(text).toContain('Apache License 2.0');
    expect(text).toContain('SOFAStack 社区');
    expect(text).toMatch(/2031-02-03T00:00:00\+08:00|Mon, 03 Feb 2031 00:00:00 \+0800/);
    expect(secondOpinion(text).items[0]?.categories.map(({ term }) => term)).toEqual(['A & <B>']);
  });
});

test('JSON Feed 1.1 holds the same, and leads to older entries', () => {
  const feed = parseJsonFeed(jsonFeed(document));
  expect(feed).toMatchObject({ language: 'zh-CN', next_url: document.previous });
  expect(JSON.parse(jsonFeed(document))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: entry.id, tags: ['A & <B>'], language: 'en' }],
  });
});

test('a feed of no entries is a feed', () => {
  for (const write of [rssFeed, atomFeed]) checkXml(write({ ...document, entries: [] }));
});

test.each([
  [0, 20, 0],
  [20, 20, 0],
  [21, 20, 1],
  [40, 20, 1],
  [41, 20, 2],
])('%i entries, %i to a document: %i archive documents', (entries, size, count) => {
  expect(archiveCount(entries, size)).toBe(count);
});

describe.each(contentsFor('订阅源'))('feeds of %s', (_, load) => {
  let content: ChannelContent;
  beforeAll(async () => {
    content = await load();
  });

  test('every document is well-formed, and two readers find in it what was put in, byte for byte', () => {
    const documents = feedDocuments(content);
    expect(documents.length).toBeGreaterThan(50);
    for (const { scope, format, archive: number } of documents) {
      const text = feedText(content, scope, format, SITE, number) ?? '';
      if (format !== 'json') checkXml(text);
      const size = FEED_SIZE[scope.kind];
      const all = feedEntries(content, scope, SITE);
      const from = number === undefined ? 0 : all.length - number * size;
      const put = all.slice(from, from + size);
      expect(read(text, format)).toEqual(put.map(wanted));
      if (format === 'json') continue;
      const second = secondOpinion(text).items;
      expect(second.map(({ id }) => id)).toEqual(put.map(({ id }) => id));
      expect(second.map((one) => one.content)).toEqual(put.map(({ html }) => decoded(html())));
    }
  });

  test('what is older than a feed holds stands in its archive documents, and each leads to the next', () => {
    const placeOf = (address: string): { archive?: number } => {
      const found = feedDocuments(content).find(({ path }) => SITE + path === address);
      if (!found) throw new Error(`${address} is no document of a feed`);
      return found;
    };
    for (const scope of feedScopes(content.model)) {
      const all = feedEntries(content, scope, SITE).map(({ id }) => id);
      expect(new Set(all).size).toBe(all.length);
      const found: string[] = [];
      let next = feedText(content, scope, 'json', SITE) ?? '';
      for (;;) {
        const { items = [], next_url: older } = parseJsonFeed(next);
        found.push(...items.map(({ id = '' }) => id));
        if (older === undefined) break;
        const place = placeOf(older);
        next = feedText(content, scope, 'json', SITE, place.archive) ?? '';
      }
      expect([...new Set(found)].sort()).toEqual([...all].sort());
    }
  });

  test('addresses are whole ones', () => {
    for (const { html } of feedEntries(content, { kind: 'weeklies' }, SITE)) {
      const addresses = [...html().matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, url = '']) => url);
      for (const url of addresses) expect(url).toMatch(/^(?:https?:\/\/|mailto:|#w\d{4}-)/);
    }
  });

  test('no word of a question is missing', () => {
    const words = (text: string): string => text.replace(/[\s\u200B]+/g, '');
    const all = new Map(
      feedEntries(content, { kind: 'questions' }, SITE).map((one) => [one.id, one]),
    );
    for (const { questions } of content.model.weeklies) {
      for (const { id, rounds, remark } of questions) {
        const html = all.get(`tag:sofastack.tech,2019:sofa-weekly/questions/${id}`)?.html() ?? '';
        const shown = words(decoded(html.replace(/<[^>]*>/g, '')));
        for (const { question, answer } of rounds) {
          for (const line of [...question.split('\n'), ...answer.split('\n'), remark]) {
            expect(shown).toContain(words(line));
          }
        }
      }
    }
  });
});

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** A text with its character references decoded once more. */
function decoded(html: string): string {
  return html.replace(/&(?:#x([\da-f]+)|([a-z]+));/gi, (whole, hex: string, name: string) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : (NAMED[name] ?? whole),
  );
}
