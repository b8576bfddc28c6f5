import { sourceOf } from '#lib/site/source.ts';
import type { SearchResult } from '#lib/search/types.ts';

/** Query parameter that names the words to mark on the page a result leads to. */
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
  const query = new URLSearchParams(words.map((word) => [markParameter, word]));
  const [path = '', anchor] = document.url.split('#');
  return `${path}?${query}${anchor === undefined ? '' : `#${anchor}`}`;
}
