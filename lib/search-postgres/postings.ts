import { NumberReader, written } from './numbers.ts';

/**
 * Documents of a term that stand in one row: what is printed later has higher numbers and changes the last row of
 * its terms, never the thick ones before.
 */
export const blockSize = 8192;

/** A part of a term's postings, as the database keeps it. */
export interface PostingRow {
  term: string;
  block: number;
  data: string;
}

/** Which entries hold a term, and where it stands in each. */
export interface Posting {
  /** Numbers of the entries, ascending. */
  holders: readonly number[];
  /** Where the places of each holder begin; one more than holders. */
  starts: Uint32Array;
  places: Uint32Array;
}

/** A term that nothing holds. */
export const noPosting: Posting = {
  holders: [],
  starts: new Uint32Array(1),
  places: new Uint32Array(),
};

/**
 * Writes the rows of a term: of each document the distance to the one before, how often it holds the term, and
 * the distances of its places.
 */
export class PostingWriter {
  readonly #rows: PostingRow[] = [];
  readonly #term: string;
  #block = -1;
  #last = 0;
  #data = '';

  constructor(term: string) {
    this.#term = term;
  }

  /** @param number of the document, above all before. @param places ascending. */
  add(number: number, places: ArrayLike<number>): void {
    const block = Math.floor(number / blockSize);
    if (block !== this.#block) {
      this.#flush();
      this.#block = block;
      this.#last = block * blockSize;
    }
    this.#data += written(number - this.#last) + written(places.length);
    this.#last = number;
    for (let at = 0, before = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      this.#data += written(place - before);
      before = place;
    }
  }

  /** All rows, when nothing more is added. */
  rows(): readonly PostingRow[] {
    this.#flush();
    return this.#rows;
  }

  #flush(): void {
    if (this.#data === '') return;
    this.#rows.push({ term: this.#term, block: this.#block, data: this.#data });
    this.#data = '';
  }
}

/**
 * Reads the rows of one term.
 * @param entryOf number of the entry by the document's number in the database, -1 for those that are no more.
 */
export function readPosting(
  rows: readonly Pick<PostingRow, 'block' | 'data'>[],
  entryOf: Int32Array,
): Posting {
  const found: { entry: number; from: number; to: number }[] = [];
  const places: number[] = [];
  for (const { block, data } of rows) {
    const reader = new NumberReader(data);
    for (let number = block * blockSize; !reader.isDone;) {
      number += reader.next();
      const from = places.length;
      for (let left = reader.next(), place = 0; left > 0; left -= 1) {
        place += reader.next();
        places.push(place);
      }
      const entry = entryOf[number] ?? -1;
      if (entry >= 0) found.push({ entry, from, to: places.length });
    }
  }
  // Entries are newest first, numbers oldest first.
  found.sort((a, b) => a.entry - b.entry);
  const starts = new Uint32Array(found.length + 1);
  const ordered = new Uint32Array(places.length);
  let at = 0;
  for (const [i, { from, to }] of found.entries()) {
    for (let place = from; place < to; place += 1, at += 1) ordered[at] = places[place] ?? 0;
    starts[i + 1] = at;
  }
  return { holders: found.map(({ entry }) => entry), starts, places: ordered.subarray(0, at) };
}
