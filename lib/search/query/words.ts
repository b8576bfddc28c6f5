import type { Query } from './query.ts';
import type { Store } from '../index/store.ts';

const mostWords = 6;

/** Words of a query as a reader sees them, each with how many documents hold all of it. */
export function wordsOf(query: Query, store: Store): { word: string; count: number }[] {
  const words = new Map<string, number>();
  for (const match of query.text.matchAll(/\p{Script=Han}+|[^\s\p{Script=Han}，。、？！,?!]+/gu)) {
    const [word] = match;
    if (words.has(word) || words.size === mostWords) continue;
    const units = query.units.filter(
      ({ start, end }) => start >= match.index && end <= match.index + word.length,
    );
    words.set(word, countHolders(units, store));
  }
  return [...words].map(([word, count]) => ({ word, count }));
}

function countHolders(units: Query['units'], store: Store): number {
  const [first, ...others] = units.map(
    (unit) => new Set(unit.expansions.flatMap(({ term }) => store.holders(term))),
  );
  if (!first) return 0;
  return [...first].filter((holder) => others.every((other) => other.has(holder))).length;
}
