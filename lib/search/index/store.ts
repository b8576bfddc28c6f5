import { Index } from 'flexsearch';
import { spellingsOf } from '#lib/text/names/book.ts';
import { encode, termsOf } from '../terms/encode.ts';
import type { Token } from '../terms/encode.ts';
import type { ProjectName, SearchDocument, SearchType } from '../types.ts';
import { Vocabulary } from './vocabulary.ts';
import type { Expansion } from './vocabulary.ts';

/** A document with its terms: what ranking looks at. */
export interface Entry {
  /** Its place among the entries, from 0. */
  number: number;
  document: SearchDocument;
  /** Numbers of the terms, ascending; the same number again for each place it stands. */
  terms: Uint32Array;
  /** Where each stands in the joined text (UTF-16 units). */
  starts: Uint32Array;
  /** Where question, answer and extra begin in the joined text, and where it ends. */
  bounds: [question: number, answer: number, extra: number, end: number];
}

/**
 * The documents of a search and their terms. FlexSearch keeps which documents hold a term
 * (it is given our terms, one a line, so index and query cannot disagree);
 * the entries keep where, for ranking. Documents may arrive in any number of portions.
 */
export class Store {
  readonly entries: Entry[] = [];
  readonly vocabulary = new Vocabulary();
  readonly #numbers = new Map<string, number>();
  readonly #names: Map<string, ProjectName>;
  readonly #projectTerms: ReadonlySet<string>;
  readonly #index = new Index({
    tokenize: 'strict',
    resolution: 1,
    encode: (lines: string): string[] => lines.split('\n'),
  });
  /** How many documents hold each Han character. */
  readonly #characters = new Map<string, number>();
  /** Entries with equal passages, by type and `same`. */
  readonly #equals = new Map<string, Entry[]>();
  readonly #byKey = new Map<string, Entry>();
  #postings = new Map<string, number[]>();
  #everyPlace = new Map<string, ReadonlySet<number>>();
  #held = new WeakMap<readonly Expansion[], ReadonlyMap<number, readonly Expansion[]>>();
  #length = 0;

  /** @param names official names and aliases of the projects, searchable in what is about them. */
  constructor(names: readonly ProjectName[]) {
    this.#names = new Map(names.map((name) => [name.slug, name]));
    this.#projectTerms = new Set(names.flatMap(spellingsOf).flatMap(termsOf));
  }

  /** Adds documents; those already there (same type and id) are left alone. */
  add(documents: readonly SearchDocument[]): void {
    for (const document of documents) {
      if (this.find(document.type, document.id)) continue;
      const parts = [document.title, document.question, document.answer, this.#extra(document)];
      const tokens: Token[] = [];
      const begins: number[] = [];
      let at = 0;
      for (const part of parts) {
        begins.push(at);
        for (const token of encode(part)) tokens.push({ ...token, start: token.start + at });
        at += part.length + 1;
      }
      const [, question = 0, answer = 0, extra = 0] = begins;
      this.#put(document, tokens, [question, answer, extra, at]);
    }
    this.#postings = new Map();
    this.#everyPlace = new Map();
    this.#held = new WeakMap();
  }

  /** The entry of one document. */
  find(type: SearchType, id: string): Entry | undefined {
    return this.#byKey.get(`${type} ${id}`);
  }

  /** Numbers of the entries that hold a term. */
  holders(term: string): readonly number[] {
    const known = this.#postings.get(term);
    if (known) return known;
    const found: number[] = [];
    for (const id of this.#index.search(term, { limit: this.entries.length }))
      found.push(Number(id));
    this.#postings.set(term, found);
    return found;
  }

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

  /** Whether a term is of some project's name. */
  isOfProject(term: string): boolean {
    return this.#projectTerms.has(term);
  }

  /** Where a term stands in an entry's joined text: places in ascending order. */
  places(entry: Entry, term: string): readonly number[] {
    const number = this.#numbers.get(term);
    if (number === undefined) return [];
    const places: number[] = [];
    for (let i = lowerBound(entry.terms, number); entry.terms[i] === number; i += 1) {
      places.push(entry.starts[i] ?? 0);
    }
    return places;
  }

  /** Other entries whose passage equals that of this one. */
  equals({ document }: Entry): readonly Entry[] {
    const group = document.same === null ? undefined : this.#equals.get(groupKey(document));
    return group?.filter((other) => other.document !== document) ?? [];
  }

  /** Where a term stands in all entries: numbers that {@link entryOf} reads, one more a unit later. */
  everyPlace(term: string): ReadonlySet<number> {
    const known = this.#everyPlace.get(term);
    if (known) return known;
    const found = new Set<number>();
    for (const number of this.holders(term)) {
      const entry = this.entries[number];
      if (!entry) continue;
      for (const place of this.places(entry, term)) found.add(number * entrySpan + place);
    }
    this.#everyPlace.set(term, found);
    return found;
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
    const apart =
      ((this.#characters.get(first) ?? 0) * (this.#characters.get(second) ?? 0)) / all ** 2;
    return together > 0 && together < 1 && apart > 0
      ? Math.log(together / apart) / -Math.log(together)
      : 0;
  }

  /** Mean length of a joined text. */
  get meanLength(): number {
    return this.#length / Math.max(1, this.entries.length);
  }

  #extra(document: SearchDocument): string {
    const { project, asker, issue, extra } = document;
    const name = project ? this.#names.get(project) : undefined;
    const about = name ? [name.name, ...(document.type === 'project' ? name.aliases : [])] : [];
    return [asker ? `@${asker}` : '', issue ? `#${issue}` : '', extra, ...about]
      .filter(Boolean)
      .join('\n');
  }

  #put(document: SearchDocument, tokens: Token[], bounds: Entry['bounds']): void {
    const numbered = tokens.map((token) => [this.#number(token), token.start] as const);
    numbered.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const lines = new Set(tokens.map((token) => token.term));
    this.#index.add(this.entries.length, [...lines].join('\n'));
    for (const character of new Set([...lines].filter(isPair).join(''))) {
      this.#characters.set(character, (this.#characters.get(character) ?? 0) + 1);
    }
    this.#length += bounds[3];
    const entry = {
      number: this.entries.length,
      document,
      terms: Uint32Array.from(numbered, (pair) => pair[0]),
      starts: Uint32Array.from(numbered, (pair) => pair[1]),
      bounds,
    };
    this.entries.push(entry);
    this.#byKey.set(`${document.type} ${document.id}`, entry);
    if (document.same === null) return;
    const key = groupKey(document);
    this.#equals.set(key, [...(this.#equals.get(key) ?? []), entry]);
  }

  #number({ term, kind }: Token): number {
    const known = this.#numbers.get(term);
    this.vocabulary.add(term, kind);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

// More units than any joined text has.
const entrySpan = 2 ** 24;

/** Number of the entry that a place of {@link Store.everyPlace} is in. */
export function entryOf(place: number): number {
  return Math.floor(place / entrySpan);
}

/** The same for documents with equal passages, different for all others. */
export function groupKey({ type, id, same }: SearchDocument): string {
  return `${type} ${same ?? id}`;
}

const isPair = (term: string): boolean => /^\p{Script=Han}+$/u.test(term);

function lowerBound(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
