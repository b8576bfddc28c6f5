import { Index } from 'flexsearch';
import { encode } from '../terms/encode.ts';
import type { Token } from '../terms/encode.ts';
import type { ProjectName, SearchDocument, SearchType } from '../types.ts';
import { Store, groupKey, lowerBound, placeIn } from './store.ts';
import type { Entry } from './store.ts';
import { ArrivingVocabulary } from './vocabulary.ts';

interface ArrivedEntry extends Entry {
  /** Numbers of the terms, ascending; the same number again for each place it stands. */
  terms: Uint32Array;
  /** Where each stands in the joined text (UTF-16 units). */
  starts: Uint32Array;
}

/**
 * Documents in any number of portions. FlexSearch keeps which of them hold a term
 * (it is given our terms, one a line, so index and query cannot disagree);
 * the entries keep where, for ranking.
 */
export class ArrivingStore extends Store {
  readonly entries: ArrivedEntry[] = [];
  readonly vocabulary = new ArrivingVocabulary();
  /** How many documents hold each Han character. */
  readonly characters = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  readonly #names: Map<string, ProjectName>;
  readonly #index = new Index({
    tokenize: 'strict',
    resolution: 1,
    encode: (lines: string): string[] => lines.split('\n'),
  });
  /** Entries with equal passages, by type and `same`. */
  readonly #equals = new Map<string, Entry[]>();
  readonly #byKey = new Map<string, Entry>();
  #postings = new Map<string, number[]>();
  #everyPlace = new Map<string, ReadonlySet<number>>();
  length = 0;

  /** @param names official names and aliases of the projects, searchable in what is about them. */
  constructor(names: readonly ProjectName[]) {
    super(names);
    this.#names = new Map(names.map((name) => [name.slug, name]));
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
    this.forget();
  }

  /** Every term, in no order that means anything. */
  get terms(): Iterable<string> {
    return this.#numbers.keys();
  }

  find(type: SearchType, id: string): Entry | undefined {
    return this.#byKey.get(`${type} ${id}`);
  }

  holders(term: string): readonly number[] {
    const known = this.#postings.get(term);
    if (known) return known;
    const found: number[] = [];
    for (const id of this.#index.search(term, { limit: this.entries.length }))
      found.push(Number(id));
    this.#postings.set(term, found);
    return found;
  }

  places({ number: at }: Entry, term: string): readonly number[] {
    const [entry, number] = [this.entries[at], this.#numbers.get(term)];
    if (number === undefined || !entry) return [];
    const places: number[] = [];
    for (let i = lowerBound(entry.terms, number); entry.terms[i] === number; i += 1) {
      places.push(entry.starts[i] ?? 0);
    }
    return places;
  }

  everyPlace(term: string): ReadonlySet<number> {
    const known = this.#everyPlace.get(term);
    if (known) return known;
    const found = new Set<number>();
    for (const number of this.holders(term)) {
      const entry = this.entries[number];
      if (!entry) continue;
      for (const place of this.places(entry, term)) found.add(placeIn(number, place));
    }
    this.#everyPlace.set(term, found);
    return found;
  }

  equals({ document }: Entry): readonly Entry[] {
    const group = document.same === null ? undefined : this.#equals.get(groupKey(document));
    return group?.filter((other) => other.document !== document) ?? [];
  }

  protected holdersOfCharacter(character: string): number {
    return this.characters.get(character) ?? 0;
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
      this.characters.set(character, (this.characters.get(character) ?? 0) + 1);
    }
    this.length += bounds[3];
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

const isPair = (term: string): boolean => /^\p{Script=Han}+$/u.test(term);
