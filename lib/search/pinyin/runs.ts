import { entryOf } from '../index/store.ts';
import type { Store } from '../index/store.ts';

/** A run of Han characters that stands in the documents. */
export interface Run {
  text: string;
  /** How many documents hold it. */
  documents: number;
  /** Mean cohesion of its pairs (see {@link Store.cohesion}): words score high, chance runs low. */
  cohesion: number;
  /** The least of them: below 0 where the run crosses the border of two words. */
  weakest: number;
  /** Largest share of its places that go on with one and the same character: near 1 for half a word. */
  continued: number;
}

// Only the commonest beginnings are followed, so that three letters cannot cost a second.
const mostRuns = 120;

/**
 * Finds the runs of characters that the documents hold, one character out of each set, in order.
 * Method: pairs of the index whose characters fit, joined where they overlap in the same place.
 * @param least documents that must hold a run.
 */
export function runsOf(pieces: readonly ReadonlySet<string>[], store: Store, least: number): Run[] {
  const [first, second, ...others] = pieces;
  if (!first || !second) return [];
  const pairs = [...first].flatMap((character) => pairsOf(character, second, store));
  const common = pairs.filter((pair) => store.holders(pair).length >= least);
  let runs = new Map(common.map((pair) => [pair, store.everyPlace(pair)]));
  for (const next of others) runs = extended(runs, next, store);
  return [...runs]
    .map(([text, places]) => ({
      text,
      documents: new Set(Array.from(places, entryOf)).size,
      cohesion: cohesionOf(text, store),
      weakest: Math.min(...cohesions(text, store)),
      continued: continuedShareOf(text, places, store),
    }))
    .filter(({ documents }) => documents >= least);
}

/** Every run with one more character behind it; places are those of its last pair. */
function extended(
  runs: ReadonlyMap<string, Iterable<number>>,
  next: ReadonlySet<string>,
  store: Store,
): Map<string, ReadonlySet<number>> {
  const longer = new Map<string, ReadonlySet<number>>();
  for (const [text, places] of runs) {
    const last = [...text].at(-1) ?? '';
    for (const pair of pairsOf(last, next, store)) {
      const there = store.everyPlace(pair);
      const kept = new Set<number>();
      for (const place of places) if (there.has(place + last.length)) kept.add(place + last.length);
      if (kept.size > 0) longer.set(text + pair.slice(last.length), kept);
    }
  }
  if (longer.size <= mostRuns) return longer;
  return new Map([...longer].sort((a, b) => b[1].size - a[1].size).slice(0, mostRuns));
}

function pairsOf(first: string, second: ReadonlySet<string>, store: Store): string[] {
  return store.vocabulary.pairsFrom(first).filter((pair) => second.has(pair.slice(first.length)));
}

function continuedShareOf(text: string, places: ReadonlySet<number>, store: Store): number {
  const last = [...text].at(-1) ?? '';
  let most = 0;
  for (const pair of store.vocabulary.pairsFrom(last)) {
    const there = store.everyPlace(pair);
    let count = 0;
    for (const place of places) if (there.has(place + last.length)) count += 1;
    most = Math.max(most, count);
  }
  return most / places.size;
}

/** Mean cohesion of a run's pairs. */
export function cohesionOf(text: string, store: Store): number {
  const pairs = cohesions(text, store);
  return pairs.reduce((sum, one) => sum + one, 0) / Math.max(1, pairs.length);
}

function cohesions(text: string, store: Store): number[] {
  const characters = [...text];
  return characters.slice(1).map((next, i) => store.cohesion(`${characters[i]}${next}`));
}
