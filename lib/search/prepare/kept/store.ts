import { LRUCache } from 'lru-cache';
import { Store, groupKey, lowerBound, placeIn } from '../../index/store.ts';
import type { Entry } from '../../index/store.ts';
import { Vocabulary } from '../../index/vocabulary.ts';
import type { TermList } from '../../index/vocabulary.ts';
import type { SearchDocument, SearchType } from '../../types.ts';
import { KeptDocument, Texts } from './document.ts';
import { type PackedFile, textOf } from './file.ts';
import type { AboutIndex } from './write.ts';

// What is read out of the arrays again and again is kept, in numbers: 4 MB of postings, 8 MB of places.
const KEPT_POSTINGS = 500_000;
const KEPT_PLACES = 200_000;
const KEPT_TERMS = 20_000;

/** The documents of a finished build, read from flat arrays where they lie (`keepIndex` writes them). */
export class KeptStore extends Store {
  readonly entries: readonly Entry[];
  readonly vocabulary: Vocabulary;
  protected readonly length: number;
  readonly #characters: ReadonlyMap<string, number>;
  /** In order. */
  readonly #terms: readonly string[];
  readonly #termStarts: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #placeStarts: Uint32Array;
  readonly #places: Uint32Array;
  readonly #numbers = new Map<string, number>();
  readonly #holders = new LRUCache<string, readonly number[]>({
    maxSize: KEPT_POSTINGS,
    sizeCalculation: (holders) => holders.length + 10,
  });
  readonly #everyPlace = new LRUCache<string, ReadonlySet<number>>({
    maxSize: KEPT_PLACES,
    sizeCalculation: (places) => places.size + 10,
  });
  #byKey: ReadonlyMap<string, Entry> | undefined;
  #equals: ReadonlyMap<string, readonly Entry[]> | undefined;

  constructor(file: PackedFile<AboutIndex>) {
    super(file.about.projects);
    const { documents, length, characters } = file.about;
    this.length = length;
    this.#characters = new Map(Object.entries(characters));
    const terms = file.bytes('terms');
    this.#terms = terms.length === 0 ? [] : textOf(terms, 0, terms.length).split('\n');
    this.#termStarts = file.numbers('termStarts');
    this.#postings = file.numbers('postings');
    this.#placeStarts = file.numbers('placeStarts');
    this.#places = file.numbers('places');
    this.vocabulary = this.#vocabularyOf(file);
    const bounds = file.numbers('bounds');
    const [heads, bodies] = [new Texts(file, 'head'), new Texts(file, 'body')];
    const open = (number: number): SearchDocument => new KeptDocument(heads, bodies, number);
    this.entries = Array.from(
      { length: documents },
      (_, number) => new KeptEntry(number, bounds, open),
    );
  }

  find(type: SearchType, id: string): Entry | undefined {
    this.#byKey ??= new Map(
      this.entries.map((entry) => [`${entry.document.type} ${entry.document.id}`, entry]),
    );
    return this.#byKey.get(`${type} ${id}`);
  }

  holders(term: string): readonly number[] {
    const known = this.#holders.get(term);
    if (known) return known;
    const [from, to] = this.#postingsOf(term);
    const found = Array.from(this.#postings.subarray(from, to));
    this.#holders.set(term, found);
    return found;
  }

  places(entry: Entry, term: string): readonly number[] {
    const [from, to] = this.#postingsOf(term);
    const at = lowerBound(this.#postings, entry.number, from, to);
    const places: number[] = [];
    if (at === to || this.#postings[at] !== entry.number) return places;
    const end = this.#placeStarts[at + 1] ?? 0;
    for (let i = this.#placeStarts[at] ?? 0; i < end; i += 1) places.push(this.#places[i] ?? 0);
    return places;
  }

  everyPlace(term: string): ReadonlySet<number> {
    const known = this.#everyPlace.get(term);
    if (known) return known;
    const found = new Set<number>();
    const [from, to] = this.#postingsOf(term);
    for (let at = from; at < to; at += 1) {
      const number = this.#postings[at] ?? 0;
      const end = this.#placeStarts[at + 1] ?? 0;
      for (let i = this.#placeStarts[at] ?? 0; i < end; i += 1)
        found.add(placeIn(number, this.#places[i] ?? 0));
    }
    this.#everyPlace.set(term, found);
    return found;
  }

  equals(entry: Entry): readonly Entry[] {
    if (entry.document.same === null) return [];
    this.#equals ??= equalsOf(this.entries);
    const group = this.#equals.get(groupKey(entry.document)) ?? [];
    return group.filter(({ number }) => number !== entry.number);
  }

  protected holdersOfCharacter(character: string): number {
    return this.#characters.get(character) ?? 0;
  }

  #vocabularyOf(file: PackedFile<AboutIndex>): Vocabulary {
    const listOf = (name: string): TermList => {
      const order = file.numbers(name);
      const numbers = new Uint8Array(this.#terms.length);
      for (const number of order) numbers[number] = 1;
      let listed: string[] | undefined;
      return {
        has: (term) => numbers[this.#numberOf(term)] === 1,
        [Symbol.iterator]: () => {
          listed ??= Array.from(order, (number) => this.#terms[number] ?? '');
          return listed[Symbol.iterator]();
        },
      };
    };
    return new Vocabulary({
      latin: listOf('latin'),
      versions: listOf('versions'),
      han: listOf('han'),
    });
  }

  /** From where to where the postings of a term stand. */
  #postingsOf(term: string): readonly [from: number, to: number] {
    const number = this.#numberOf(term);
    if (number < 0) return [0, 0];
    return [this.#termStarts[number] ?? 0, this.#termStarts[number + 1] ?? 0];
  }

  /** Number of a term, -1 where there is none. */
  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    let [from, to] = [0, this.#terms.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#terms[middle] ?? '') < term) from = middle + 1;
      else to = middle;
    }
    const number = this.#terms[from] === term ? from : -1;
    // Whoever asks for ever other words shall not fill the memory.
    if (this.#numbers.size >= KEPT_TERMS) this.#numbers.clear();
    this.#numbers.set(term, number);
    return number;
  }
}

/** An entry of which nothing is read before it is asked for. */
class KeptEntry implements Entry {
  readonly number: number;
  readonly #bounds: Uint32Array;
  readonly #open: (number: number) => SearchDocument;
  #ownBounds: Entry['bounds'] | undefined;
  #document: SearchDocument | undefined;

  constructor(number: number, bounds: Uint32Array, open: (number: number) => SearchDocument) {
    this.number = number;
    this.#bounds = bounds;
    this.#open = open;
  }

  get document(): SearchDocument {
    this.#document ??= this.#open(this.number);
    return this.#document;
  }

  get bounds(): Entry['bounds'] {
    if (!this.#ownBounds) {
      const [question = 0, answer = 0, extra = 0, end = 0] = this.#bounds.subarray(
        this.number * 4,
        this.number * 4 + 4,
      );
      this.#ownBounds = [question, answer, extra, end];
    }
    return this.#ownBounds;
  }
}

function equalsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.document.same === null) continue;
    const key = groupKey(entry.document);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
