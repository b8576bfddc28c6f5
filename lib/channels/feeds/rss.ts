import { site } from '#lib/site/site.ts';
import { type XmlElement, xmlDocument } from '#lib/text/xml.ts';
import { internetTime, mailTime } from './days.ts';
import { htmlText, words } from './document.ts';
import type { FeedDocument } from './document.ts';
import type { FeedEntry } from './entries.ts';

/** RSS 2.0 with whole texts (`content:encoded`) and archives (RFC 5005). */
export function rssFeed(feed: FeedDocument): string {
  return xmlDocument({
    name: 'rss',
    attributes: {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      ...(feed.current && { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' }),
    },
    children: [
      {
        name: 'channel',
        children: [
          text('title', feed.title),
          text('link', feed.page),
          text('description', feed.description),
          text('language', site.lang),
          text('copyright', site.licence.name),
          text('lastBuildDate', mailTime(feed.updated)),
          text('generator', site.name),
          text('docs', 'https://www.rssboard.org/rss-specification'),
          link('self', feed.self, 'application/rss+xml'),
          link('license', site.licence.url),
          ...(feed.current ? [{ name: 'fh:archive' }, link('current', feed.current)] : []),
          ...(feed.previous ? [link('prev-archive', feed.previous)] : []),
          ...feed.entries.map(item),
        ],
      },
    ],
  });
}

function item(one: FeedEntry): XmlElement {
  return {
    name: 'item',
    children: [
      words('title', one.title),
      text('link', one.url),
      { name: 'guid', attributes: { isPermaLink: 'false' }, children: [one.id] },
      text('pubDate', mailTime(one.published)),
      text('dc:creator', site.author),
      ...(one.language === site.lang ? [] : [text('dc:language', one.language)]),
      ...(one.updated === one.published ? [] : [text('atom:updated', internetTime(one.updated))]),
      ...one.categories.map((name) => text('category', name)),
      ...(one.summary ? [words('description', one.summary)] : []),
      { name: 'content:encoded', children: [htmlText(one)] },
    ],
  };
}

const text = (name: string, words: string): XmlElement => ({ name, children: [words] });

function link(rel: string, href: string, type?: string): XmlElement {
  return { name: 'atom:link', attributes: { rel, href, ...(type && { type }) } };
}
