import { answerOf } from '#lib/search/api/answerer.ts';
import type { CheckedQuery } from '#lib/search/api/answerer.ts';
import { engineOver } from '#lib/search/engine.ts';
import type { Searcher } from '#lib/search/engine.ts';
import type { Show } from '#lib/search/search.ts';
import { parseSynonyms } from '#lib/search/index/synonyms.ts';
import { readers } from '#lib/search/readers.ts';
import type { Head } from '../head.ts';
import { type Asking, fetchHead, fetchPostings, fetchTexts } from './fetch.ts';
import { type Found, NotYet, PostgresStore, type Wanted } from './store.ts';

/** An engine over one generation of the index in a database. */
export class PostgresEngine {
  readonly generation: number;
  /** Digest of all that is searched. */
  readonly content: string;
  /** Slugs of the projects. */
  readonly projects: readonly string[];
  readonly #store: PostgresStore;
  readonly #engine: Searcher;
  /** Number in the database of each entry, and the other way round. */
  readonly #numbers: readonly number[];
  readonly #entryOf: Int32Array;

  constructor(generation: number, { head, digest }: { head: Head; digest: string }) {
    this.generation = generation;
    this.content = digest;
    this.projects = head.projects.map(({ slug }) => slug);
    this.#store = new PostgresStore(head);
    this.#numbers = head.columns.numbers;
    const most = this.#numbers.reduce((last, number) => Math.max(last, number), -1);
    this.#entryOf = new Int32Array(most + 1).fill(-1);
    for (const [entry, number] of this.#numbers.entries()) this.#entryOf[number] = entry;
    const engine = engineOver(this.#store, {
      projects: head.projects,
      synonyms: parseSynonyms(head.words.synonyms),
    });
    engine.learnReaders(readers);
    engine.learnPinyin(head.words.pinyin);
    this.#engine = engine;
  }

  /** How many documents there are. */
  get size(): number {
    return this.#engine.size;
  }

  /**
   * Answers a checked request as an engine that holds everything would.
   * @throws GenerationGone, and whatever asking fails with.
   */
  answer(query: CheckedQuery, asking: Asking): Promise<unknown> {
    return this.work((engine) => answerOf(query, engine), asking);
  }

  /** Works with the engine, as often as it takes until all that it needs has been read. */
  work<Result>(what: (engine: Searcher) => Result, asking: Asking): Promise<Result> {
    const engine = this.#inSteps();
    return this.#store.answer(
      () => what(engine),
      (wanted) => this.#fetch(wanted, asking),
    );
  }

  /** An engine for one answer: what is ranked is not ranked again when the texts to show have been read. */
  #inSteps(): Searcher {
    const engine = this.#engine;
    let show: Show | undefined;
    const find: Searcher['find'] = (query, options) => {
      if (show) return show;
      const found = engine.find(query, options);
      if (this.#store.isShort) throw new NotYet();
      show = found;
      return found;
    };
    return {
      ...engine,
      size: engine.size,
      find,
      search: (query, options) => find(query, options)(),
    };
  }

  async #fetch({ terms, entries }: Wanted, asking: Asking): Promise<Found> {
    const numbers = entries.map((entry) => this.#numbers[entry] ?? -1);
    const [postings, texts] = await Promise.all([
      fetchPostings(asking, this.generation, terms, this.#entryOf),
      fetchTexts(asking, this.generation, numbers),
    ]);
    const byEntry = [...texts].map(
      ([number, text]) => [this.#entryOf[number] ?? -1, text] as const,
    );
    return { postings, texts: new Map(byEntry) };
  }
}

/** Makes the engine of a generation; the database is asked for its head only. @throws GenerationGone */
export async function openEngine(generation: number, asking: Asking): Promise<PostgresEngine> {
  return new PostgresEngine(generation, await fetchHead(asking, generation));
}
