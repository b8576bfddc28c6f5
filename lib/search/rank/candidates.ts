import type { Query } from '../query/query.ts';
import type { Entry, Store } from '../index/store.ts';
import type { Expansion } from '../index/vocabulary.ts';

/** An entry that may answer, before it is looked at. */
export interface Candidate {
  entry: Entry;
  /** Most weight of the query's units that may be found in it. */
  weight: number;
}

/** Every entry that holds any of the terms a query may stand for, the most promising first. */
export function candidatesOf({ units, alternatives }: Query, store: Store): Candidate[] {
  const weights = new Map<number, number>();
  for (const [i, { expansions, weight }] of units.entries()) {
    const holders = holdersOf(expansions, store);
    for (const { units: covered, terms } of alternatives) {
      if (!covered.includes(i)) continue;
      const [first] = terms;
      for (const holder of holdersOf(first?.expansions ?? [], store)) holders.add(holder);
    }
    for (const holder of holders) weights.set(holder, (weights.get(holder) ?? 0) + weight);
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([number, weight]) => {
      const entry = store.entries[number];
      return entry ? [{ entry, weight }] : [];
    });
}

function holdersOf(expansions: readonly Expansion[], store: Store): Set<number> {
  return new Set(expansions.flatMap(({ term }) => store.holders(term)));
}
