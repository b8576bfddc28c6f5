import { ArrivingStore } from '../../index/arriving-store.ts';
import type { SearchWords } from '../../documents/shard.ts';
import type { ProjectName, SearchDocument } from '../../types.ts';
import { packFile } from './file.ts';

/** What an index is made of. */
export interface Searchable {
  documents: readonly SearchDocument[];
  projects: readonly ProjectName[];
  words: SearchWords;
  /** Digest of the documents. */
  content: string;
}

/** What an index says of itself, besides its flat arrays. */
export interface AboutIndex extends Omit<Searchable, 'documents'> {
  documents: number;
  /** Length of all joined texts. */
  length: number;
  /** How many documents hold each Han character. */
  characters: Record<string, number>;
}

/** What is told of a document without reading its texts. */
export type DocumentHead = Omit<SearchDocument, 'question' | 'answer'>;

/**
 * Makes the file of an index (`KeptStore` reads it): documents, terms, which of them hold each, and where. Terms
 * are numbered in their order, so that a number is found by halves. The same content gives the same bytes.
 */
export function keepIndex({ documents, ...rest }: Searchable): Uint8Array<ArrayBuffer> {
  const store = new ArrivingStore(rest.projects);
  store.add(documents);
  const terms = [...store.terms].sort();
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const { latin, versions, han } = store.vocabulary.sets;
  const order = (list: Iterable<string>): Uint32Array =>
    Uint32Array.from(list, (term) => numbers.get(term) ?? 0);
  const about: AboutIndex = {
    ...rest,
    documents: store.entries.length,
    length: store.length,
    characters: Object.fromEntries(store.characters),
  };
  const heads = store.entries.map(({ document }) => JSON.stringify(headOf(document)));
  const bodies = store.entries.map(({ document: { question, answer } }) =>
    JSON.stringify([question, answer]),
  );
  return packFile(about, {
    terms: encoded(terms.join('\n')),
    latin: order(latin),
    versions: order(versions),
    han: order(han),
    ...postingsOf(terms, store),
    bounds: Uint32Array.from(store.entries.flatMap(({ bounds }) => bounds)),
    ...texts('head', heads),
    ...texts('body', bodies),
  });
}

function headOf({ question: _q, answer: _a, ...head }: SearchDocument): DocumentHead {
  return head;
}

/** Of each term the entries that hold it, and of each of those the places where. */
function postingsOf(terms: readonly string[], store: ArrivingStore) {
  const termStarts: number[] = [];
  const postings: number[] = [];
  const placeStarts: number[] = [];
  const places: number[] = [];
  for (const term of terms) {
    termStarts.push(postings.length);
    for (const number of store.holders(term)) {
      const entry = store.entries[number];
      if (!entry) continue;
      postings.push(number);
      placeStarts.push(places.length);
      for (const place of store.places(entry, term)) places.push(place);
    }
  }
  termStarts.push(postings.length);
  placeStarts.push(places.length);
  return {
    termStarts: Uint32Array.from(termStarts),
    postings: Uint32Array.from(postings),
    placeStarts: Uint32Array.from(placeStarts),
    places: Uint32Array.from(places),
  };
}

/** Texts one after the other, and where each begins. */
function texts<Name extends string>(name: Name, list: readonly string[]) {
  const encodedList = list.map(encoded);
  const starts = new Uint32Array(list.length + 1);
  for (const [at, { length }] of encodedList.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return { [`${name}Starts`]: starts, [`${name}s`]: Buffer.concat(encodedList) };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
