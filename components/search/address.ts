import type { SearchResult } from '#lib/search/types.ts';

/** Query parameter that names the words to mark on the page a result leads to. */
export const markParameter = 'mark';
const mostWords = 6;

/** Where choosing a result leads: a reading's own address, else its page, with the words to mark. */
export function addressOf(result: SearchResult): string {
  const { document } = result;
  if (document.link) return document.link;
  const words = wordsToMark(result);
  if (words.length === 0) return document.url;
  const query = new URLSearchParams(words.map((word) => [markParameter, word]));
  const [path = '', anchor] = document.url.split('#');
  return `${path}?${query}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The texts that were hit, as they stand in the document, longest first. */
function wordsToMark({ document, title, question, answer }: SearchResult): string[] {
  const words = new Map<string, string>();
  for (const { text, marks } of document.type === 'question'
    ? [question, answer]
    : [title, answer]) {
    for (const [start, end] of marks) {
      const word = text.slice(start, end);
      if (word.length > 1) words.set(word.toLowerCase(), word);
    }
  }
  return [...words.values()].sort((a, b) => b.length - a.length).slice(0, mostWords);
}
