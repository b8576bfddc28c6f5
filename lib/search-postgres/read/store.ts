import { LRUCache } from 'lru-cache';
import { Store, groupKey, placeIn } from '#lib/search/index/store.ts';
import type { Entry } from '#lib/search/index/store.ts';
import { Vocabulary } from '#lib/search/index/vocabulary.ts';
import type { SearchType } from '#lib/search/types.ts';
import type { DocumentTexts, Head } from '../head.ts';
import { type Posting, noPosting } from '../postings.ts';
import { HeldDocument } from './document.ts';

/** What an answer still needs from the database. */
export interface Wanted {
  terms: readonly string[];
  /** Entries whose texts are shown. */
  entries: readonly number[];
}

/** What the database gave. */
export interface Found {
  postings: ReadonlyMap<string, Posting>;
  texts: ReadonlyMap<number, DocumentTexts>;
}

/** Bytes of postings, and characters of texts, that are kept from one answer to the next. */
const KEPT = { postings: 48_000_000, texts: 2_000_000 };
// More reading than any query needs: pinyin asks one more character further each time.
const MOST_PASSES = 40;
const blank: DocumentTexts = { url: '', title: '', question: '', answer: '' };

/** What follows would be worked out of what is not there yet: read that first. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

/** What one answer has read so far: nothing of it is given away before it is finished. */
interface Hand {
  postings: Map<string, Posting>;
  texts: Map<number, DocumentTexts>;
  places: Map<string, ReadonlySet<number>>;
}

/**
 * The documents of a generation in the database. Reading a query and ranking are not told that anything is far
 * away: they ask, get nothing where something has not been read yet, and are run again when it has
 * ({@link PostgresStore.answer}). So the answer is that of an engine which holds everything, to the last digit.
 */
export class PostgresStore extends Store {
  readonly entries: readonly Entry[];
  readonly vocabulary: Vocabulary;
  protected readonly length: number;
  readonly #characters: ReadonlyMap<string, number>;
  readonly #known: readonly ReadonlySet<string>[];
  readonly #byKey: ReadonlyMap<string, Entry>;
  readonly #equals = new Map<string, Entry[]>();
  readonly #postings = new LRUCache<string, Posting>({
    maxSize: KEPT.postings,
    sizeCalculation: ({ holders, starts, places }) =>
      200 + 8 * holders.length + starts.byteLength + places.byteLength,
  });
  readonly #texts = new LRUCache<number, DocumentTexts>({
    maxSize: KEPT.texts,
    sizeCalculation: ({ question, answer }) => 500 + question.length + answer.length,
  });
  #hand: Hand = emptyHand();
  #terms = new Set<string>();
  #shown = new Set<number>();

  constructor({ projects, columns, length, characters, latin, versions, han }: Head) {
    super(projects);
    this.length = length;
    this.#characters = new Map(Object.entries(characters));
    const lists = { latin: linesOf(latin), versions: linesOf(versions), han: linesOf(han) };
    this.vocabulary = new Vocabulary(lists);
    this.#known = [lists.han, lists.latin, lists.versions];
    const texts = (entry: number): DocumentTexts => this.#textsOf(entry);
    this.entries = columns.id.map((_, number) => {
      const [question = 0, answer = 0, extra = 0, end = 0] = columns.bounds.slice(
        number * 4,
        number * 4 + 4,
      );
      const document = new HeldDocument(number, columns, texts);
      return { number, document, bounds: [question, answer, extra, end] as const };
    });
    this.#byKey = new Map(
      this.entries.map((entry) => [`${entry.document.type} ${entry.document.id}`, entry]),
    );
    for (const entry of this.entries) {
      if (entry.document.same === null) continue;
      const key = groupKey(entry.document);
      const group = this.#equals.get(key);
      if (group) group.push(entry);
      else this.#equals.set(key, [entry]);
    }
  }

  /**
   * Works something out of the documents.
   * @param work is run until nothing that it asks for is missing; it must not wait for anything. It may throw
   * {@link NotYet} where {@link isShort} says that what follows would be in vain.
   * @param fetch reads what is missing. What it rejects with ends the answer.
   */
  async answer<Result>(
    work: () => Result,
    fetch: (wanted: Wanted) => Promise<Found>,
  ): Promise<Result> {
    const hand = emptyHand();
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      const { wanted, give } = this.#pass(hand, work);
      if (wanted.terms.length + wanted.entries.length === 0) return give();
      this.#take(hand, wanted, await fetch(wanted));
    }
    throw new Error('an answer is never finished');
  }

  /** Whether anything was asked for that is still to be read. */
  get isShort(): boolean {
    return this.#terms.size + this.#shown.size > 0;
  }

  /** Nothing waits in here, so that no two answers are worked on at the same time. */
  #pass<Result>(hand: Hand, work: () => Result): { wanted: Wanted; give: () => Result } {
    this.#hand = hand;
    this.#terms = new Set();
    this.#shown = new Set();
    const give = outcomeOf(work);
    const wanted = { terms: [...this.#terms], entries: [...this.#shown] };
    this.#hand = emptyHand();
    // What was worked out of missing postings is as wrong as they are; and what was worked out of all queries
    // would fill the memory. Between ranking and showing it stays.
    if (wanted.terms.length > 0 || wanted.entries.length === 0) this.forget();
    return { wanted, give };
  }

  find(type: SearchType, id: string): Entry | undefined {
    return this.#byKey.get(`${type} ${id}`);
  }

  holders(term: string): readonly number[] {
    return this.#postingOf(term).holders;
  }

  places({ number }: Entry, term: string): readonly number[] {
    const { holders, starts, places } = this.#postingOf(term);
    const at = placeOf(holders, number);
    const found: number[] = [];
    if (at < 0) return found;
    const end = starts[at + 1] ?? 0;
    for (let i = starts[at] ?? 0; i < end; i += 1) found.push(places[i] ?? 0);
    return found;
  }

  everyPlace(term: string): ReadonlySet<number> {
    const known = this.#hand.places.get(term);
    if (known) return known;
    const { holders, starts, places } = this.#postingOf(term);
    const found = new Set<number>();
    for (const [at, number] of holders.entries()) {
      const end = starts[at + 1] ?? 0;
      for (let i = starts[at] ?? 0; i < end; i += 1) found.add(placeIn(number, places[i] ?? 0));
    }
    if (!this.#terms.has(term)) this.#hand.places.set(term, found);
    return found;
  }

  equals(entry: Entry): readonly Entry[] {
    if (entry.document.same === null) return [];
    const group = this.#equals.get(groupKey(entry.document)) ?? [];
    return group.filter(({ number }) => number !== entry.number);
  }

  protected holdersOfCharacter(character: string): number {
    return this.#characters.get(character) ?? 0;
  }

  #postingOf(term: string): Posting {
    const inHand = this.#hand.postings.get(term);
    if (inHand) return inHand;
    const kept = this.#postings.get(term);
    if (kept) {
      // From now on it is there until the answer is finished, whatever others read meanwhile.
      this.#hand.postings.set(term, kept);
      return kept;
    }
    if (this.#known.some((list) => list.has(term))) this.#terms.add(term);
    return noPosting;
  }

  #textsOf(entry: number): DocumentTexts {
    const known = this.#hand.texts.get(entry) ?? this.#texts.get(entry);
    if (known) {
      this.#hand.texts.set(entry, known);
      return known;
    }
    this.#shown.add(entry);
    return blank;
  }

  #take(hand: Hand, { terms, entries }: Wanted, { postings, texts }: Found): void {
    for (const term of terms) {
      const posting = postings.get(term) ?? noPosting;
      hand.postings.set(term, posting);
      this.#postings.set(term, posting);
    }
    for (const entry of entries) {
      const found = texts.get(entry) ?? blank;
      hand.texts.set(entry, found);
      this.#texts.set(entry, found);
    }
  }
}

/** What some work gives or throws. */
function outcomeOf<Result>(work: () => Result): () => Result {
  try {
    const result = work();
    return () => result;
  } catch (cause) {
    return () => {
      throw cause;
    };
  }
}

function emptyHand(): Hand {
  return { postings: new Map(), texts: new Map(), places: new Map() };
}

function linesOf(text: string): ReadonlySet<string> {
  return new Set(text === '' ? [] : text.split('\n'));
}

/** Where a number stands among ascending ones; -1 where it does not. */
function placeOf(sorted: readonly number[], value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === value ? from : -1;
}
