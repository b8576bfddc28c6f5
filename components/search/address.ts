import { sourceOf } from '#lib/site/source.ts';
import type { SearchResult } from '#lib/search/types.ts';

/**
 * Parameter that names the words to mark on the page a result leads to. It stands in the fragment, which
 * a browser keeps to itself: no word of a query is sent with a result, and a page has one address in
 * every cache. Addresses from before (`?mark=`) are still read.
 */
export const markParameter = 'mark';

/** Whether choosing a result leaves the site: readings do, unless nobody can open their address. */
export function leavesSite({ document }: SearchResult): boolean {
  return document.link !== null && sourceOf(document.link).dead === null;
}

/** Where choosing a result leads: a reading's own address, else its page, with the words to mark. */
export function addressOf(result: SearchResult): string {
  const { document, found: words } = result;
  if (document.link !== null && leavesSite(result)) return document.link;
  if (words.length === 0) return document.url;
  const marks = new URLSearchParams(words.map((word) => [markParameter, word]));
  const [path = '', anchor] = document.url.split('#');
  return `${path}#${anchor === undefined ? '' : `${anchor}&`}${marks}`;
}

/** What a fragment says. */
export interface Marks {
  /** Id of the place to go to; empty where there is none. */
  anchor: string;
  /** Words to mark. */
  words: string[];
}

/** Reads a fragment (`#v1&mark=…`), `#` included. What cannot be decoded stands for itself. */
export function readMarks(hash: string): Marks {
  const [first = '', ...others] = hash.slice(1).split('&');
  const isMark = first.startsWith(`${markParameter}=`);
  const marks = new URLSearchParams((isMark ? [first, ...others] : others).join('&'));
  return {
    anchor: isMark ? '' : decoded(first),
    words: marks.getAll(markParameter).filter(Boolean),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
