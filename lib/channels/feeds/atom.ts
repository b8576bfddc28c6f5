import { site } from '#lib/site/site.ts';
import { type XmlElement, xmlDocument } from '#lib/text/xml.ts';
import { internetTime } from './days.ts';
import { htmlText, words } from './document.ts';
import type { FeedDocument } from './document.ts';
import type { FeedEntry } from './entries.ts';

/** Atom (RFC 4287) with archives (RFC 5005). */
export function atomFeed(feed: FeedDocument): string {
  return xmlDocument({
    name: 'feed',
    attributes: {
      xmlns: 'http://www.w3.org/2005/Atom',
      ...(feed.current && { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' }),
      'xml:lang': site.lang,
    },
    children: [
      text('id', feed.id),
      text('title', feed.title),
      text('subtitle', feed.description),
      text('updated', internetTime(feed.updated)),
      { name: 'author', children: [text('name', site.author), text('uri', site.community)] },
      text('rights', site.licence.name),
      text('generator', site.name),
      link('self', feed.self, 'application/atom+xml'),
      link('alternate', feed.page, 'text/html'),
      link('license', site.licence.url),
      ...(feed.current ? [{ name: 'fh:archive' }, link('current', feed.current)] : []),
      ...(feed.previous ? [link('prev-archive', feed.previous)] : []),
      ...feed.entries.map(entry),
    ],
  });
}

function entry(one: FeedEntry): XmlElement {
  return {
    name: 'entry',
    attributes: one.language === site.lang ? {} : { 'xml:lang': one.language },
    children: [
      text('id', one.id),
      words('title', one.title),
      link('alternate', one.url, 'text/html'),
      text('published', internetTime(one.published)),
      text('updated', internetTime(one.updated)),
      ...one.categories.map((term) => ({ name: 'category', attributes: { term } })),
      ...(one.summary ? [words('summary', one.summary)] : []),
      { name: 'content', attributes: { type: 'html' }, children: [htmlText(one)] },
    ],
  };
}

const text = (name: string, words: string): XmlElement => ({ name, children: [words] });

function link(rel: string, href: string, type?: string): XmlElement {
  return { name: 'link', attributes: { rel, href, ...(type && { type }) } };
}
