import type { Cdata, XmlElement } from '#lib/text/xml.ts';
import type { FeedEntry } from './entries.ts';

/** A document of a feed as its formats write it. */
export interface FeedDocument {
  /** The same in every format and archive document. */
  id: string;
  title: string;
  description: string;
  /** Absolute address of the page that shows the same. */
  page: string;
  /** Absolute address of this document. */
  self: string;
  /** The newest entries, where this is an archive document; null where it is that itself. */
  current: string | null;
  /** The next older archive document; null where there is none. */
  previous: string | null;
  /** Newest first. */
  entries: FeedEntry[];
  /** Day of the newest change. */
  updated: string;
}

/** Words that hold what looks like markup, in an element. */
export function words(name: string, text: string): XmlElement {
  return { name, children: [/[&<]/.test(text) ? { cdata: text } : text] };
}

/** An entry's HTML as text of an element; to HTML `]]&gt;` is the same, and ends no section in careless readers. */
export function htmlText(entry: FeedEntry): Cdata {
  return { cdata: entry.html().replaceAll(']]>', ']]&gt;') };
}
