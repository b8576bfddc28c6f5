import { spellingsOf } from '#lib/text/names/book.ts';
import { termsOf } from '../terms/encode.ts';
import type { ProjectName, SearchDocument, SearchType } from '../types.ts';
import type { Expansion, Vocabulary } from './vocabulary.ts';

/** A document of a store. */
export interface Entry {
  /** Its place among the entries, from 0. */
  readonly number: number;
  readonly document: SearchDocument;
  /** Where question, answer and extra begin in the joined text, and where it ends. */
  readonly bounds: readonly [question: number, answer: number, extra: number, end: number];
}

/**
 * The documents of a search and where their terms stand: all that reading and ranking ask for. What is
 * abstract here is what a place to keep documents has to tell; the rest is worked out of that. Documents that
 * are still arriving are in an `ArrivingStore`, those of a finished build in a `KeptStore`.
 */
export abstract class Store {
  /** In the order in which they were added. */
  abstract readonly entries: readonly Entry[];
  abstract readonly vocabulary: Vocabulary;
  readonly #projectTerms: ReadonlySet<string>;
  #held = new WeakMap<readonly Expansion[], ReadonlyMap<number, readonly Expansion[]>>();

  /** @param names official names and aliases of the projects. */
  constructor(names: readonly ProjectName[]) {
    this.#projectTerms = new Set(names.flatMap(spellingsOf).flatMap(termsOf));
  }

  /** The entry of one document. */
  abstract find(type: SearchType, id: string): Entry | undefined;

  /** Numbers of the entries that hold a term, ascending. */
  abstract holders(term: string): readonly number[];

  /** Where a term stands in an entry's joined text: places in ascending order. */
  abstract places(entry: Entry, term: string): readonly number[];

  /** Where a term stands in all entries: numbers that {@link entryOf} reads, one more a unit later. */
  abstract everyPlace(term: string): ReadonlySet<number>;

  /** Other entries whose passage equals that of this one. */
  abstract equals(entry: Entry): readonly Entry[];

  /** Length of all joined texts. */
  protected abstract readonly length: number;

  /** How many entries hold a Han character. */
  protected abstract holdersOfCharacter(character: string): number;

  /**
   * Which of some expansions an entry holds. Asked for each candidate of a query in turn: the answer
   * comes from the terms' postings, once for all entries, not from a look at each entry for each term.
   */
  heldBy({ number }: Entry, expansions: readonly Expansion[]): readonly Expansion[] {
    let held = this.#held.get(expansions);
    if (!held) {
      held = this.#holdersOf(expansions);
      this.#held.set(expansions, held);
    }
    return held.get(number) ?? [];
  }

  #holdersOf(expansions: readonly Expansion[]): ReadonlyMap<number, readonly Expansion[]> {
    const held = new Map<number, Expansion[]>();
    for (const expansion of expansions) {
      for (const holder of this.holders(expansion.term)) {
        const others = held.get(holder);
        if (others) others.push(expansion);
        else held.set(holder, [expansion]);
      }
    }
    return held;
  }

  /** Forgets what was worked out of other documents than those that are there now. */
  protected forget(): void {
    this.#held = new WeakMap();
  }

  /** Whether a term is of some project's name. */
  isOfProject(term: string): boolean {
    return this.#projectTerms.has(term);
  }

  /** How much a term tells, from how few of the documents hold it (BM25's inverse frequency). */
  rarity(holders: number): number {
    const all = this.entries.length;
    return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
  }

  /**
   * How firmly the two characters of a pair belong together, about -1 to 1: normalised pointwise
   * mutual information over documents. Pairs across the border of two words score low.
   */
  cohesion(pair: string): number {
    const all = this.entries.length;
    const [first = '', second = ''] = pair;
    const together = this.holders(pair).length / all;
    const apart = (this.holdersOfCharacter(first) * this.holdersOfCharacter(second)) / all ** 2;
    return together > 0 && together < 1 && apart > 0
      ? Math.log(together / apart) / -Math.log(together)
      : 0;
  }

  /** Mean length of a joined text. */
  get meanLength(): number {
    return this.length / Math.max(1, this.entries.length);
  }
}

// More units than any joined text has.
const entrySpan = 2 ** 24;

/** A place in an entry as a number of {@link Store.everyPlace}. */
export function placeIn(entry: number, place: number): number {
  return entry * entrySpan + place;
}

/** Number of the entry that a place of {@link Store.everyPlace} is in. */
export function entryOf(place: number): number {
  return Math.floor(place / entrySpan);
}

/** The same for documents with equal passages, different for all others. */
export function groupKey({ type, id, same }: SearchDocument): string {
  return `${type} ${same ?? id}`;
}

/** First place in ascending numbers, from `low` and before `high`, that holds no less than a value. */
export function lowerBound(
  sorted: Uint32Array,
  value: number,
  low = 0,
  high = sorted.length,
): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
