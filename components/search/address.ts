import type { SearchResult } from '#lib/search/types.ts';

/** Query parameter that names the words to mark on the page a result leads to. */
export const markParameter = 'mark';

/** Where choosing a result leads: a reading's own address, else its page, with the words to mark. */
export function addressOf(result: SearchResult): string {
  const { document, found: words } = result;
  if (document.link) return document.link;
  if (words.length === 0) return document.url;
  const query = new URLSearchParams(words.map((word) => [markParameter, word]));
  const [path = '', anchor] = document.url.split('#');
  return `${path}?${query}${anchor === undefined ? '' : `#${anchor}`}`;
}
