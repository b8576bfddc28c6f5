import { ArrivingStore } from '#lib/search/index/arriving-store.ts';
import type { ProjectName, SearchDocument } from '#lib/search/types.ts';
import { textFields } from '../head.ts';
import { type PostingRow, PostingWriter } from '../postings.ts';

/** A document's row. */
export interface DocumentRow {
  number: number;
  /** Its type and id. */
  key: string;
  /** The texts of {@link textFields}, as JSON: any string is written and read back as it was. */
  texts: string;
}

/** Documents with their terms, made by the encoder that every search of this project uses. */
export function storeOf(
  documents: readonly SearchDocument[],
  projects: readonly ProjectName[],
): ArrivingStore {
  const store = new ArrivingStore(projects);
  store.add(documents);
  return store;
}

/** What a document is known by from one generation to the next. */
export function keyOf({ type, id }: Pick<SearchDocument, 'type' | 'id'>): string {
  return `${type} ${id}`;
}

/**
 * Gives each entry its number: the one that its document has already, else the next, oldest first, so that what is
 * printed later stands in the last blocks.
 * @param known numbers by key. @param next first number that no document ever had.
 */
export function numberEntries(
  { entries }: ArrivingStore,
  known: ReadonlyMap<string, number>,
  next: number,
): number[] {
  const numbers = new Array<number>(entries.length);
  let free = next;
  for (const { number, document } of entries.toReversed()) {
    const old = known.get(keyOf(document));
    numbers[number] = old ?? free;
    if (old === undefined) free += 1;
  }
  return numbers;
}

/** The rows of all documents. */
export function* documentRows(
  { entries }: ArrivingStore,
  numbers: readonly number[],
): Generator<DocumentRow> {
  for (const { number, document } of entries) {
    const texts = JSON.stringify(textFields.map((field) => document[field]));
    yield { number: numbers[number] ?? 0, key: keyOf(document), texts };
  }
}

/** The rows of all terms. */
export function* postingRows(
  store: ArrivingStore,
  numbers: readonly number[],
): Generator<PostingRow> {
  const writers = Array.from(store.terms, (term) => new PostingWriter(term));
  const ordered = store.entries.toSorted(
    (a, b) => (numbers[a.number] ?? 0) - (numbers[b.number] ?? 0),
  );
  for (const { number, terms, starts } of ordered) {
    for (let from = 0; from < terms.length;) {
      const term = terms[from] ?? 0;
      let to = from + 1;
      while (terms[to] === term) to += 1;
      writers[term]?.add(numbers[number] ?? 0, starts.subarray(from, to));
      from = to;
    }
  }
  for (const writer of writers) yield* writer.rows();
}
