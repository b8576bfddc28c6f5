import type { Query } from './query.ts';
import type { Store } from '../index/store.ts';

/** Words of a query as a reader sees them, each with how many documents hold all of it. */
export function wordsOf(query: Query, store: Store): { word: string; count: number }[] {
  const words = query.text.match(/\p{Script=Han}+|[^\s\p{Script=Han}，。、？！,?!]+/gu) ?? [];
  return [...new Set(words)].slice(0, 6).map((word) => {
    const start = query.text.indexOf(word);
    const units = query.units.filter(
      (unit) => unit.start >= start && unit.end <= start + word.length,
    );
    return { word, count: countHolders(units, store) };
  });
}

function countHolders(units: Query['units'], store: Store): number {
  const [first, ...others] = units.map(
    (unit) => new Set(unit.expansions.flatMap(({ term }) => store.holders(term))),
  );
  if (!first) return 0;
  return [...first].filter((holder) => others.every((other) => other.has(holder))).length;
}
