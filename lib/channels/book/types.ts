import type { Root } from 'hast';

/** One entry of a table of contents. */
export interface Section {
  /** `id` of an element of the chapter. */
  id: string;
  /** Plain text. */
  title: string;
}

/** A chapter of a book, a file of its own in an EPUB. */
export interface Chapter {
  /** `2023-02-24`: its file without `.xhtml`, and its id on a single page. */
  name: string;
  /** Plain text. */
  title: string;
  /**
   * Its text, headings from the first level on. Links to places of the book are `name.xhtml#id`, all others
   * absolute; pictures are still `img`; every id is the only one of its kind in the book.
   */
  body: Root;
  /** In order. */
  sections: Section[];
}

/** A book before it has a format. The same each time, as long as no event in it is over since. */
export interface Book {
  /** A `tag:` URI (RFC 4151): the same wherever the site lives. */
  id: string;
  /** File name without an ending. */
  file: string;
  title: string;
  /** What it covers, in short lines for people: span and counts. */
  about: string[];
  /** Days of its first and last weekly, `YYYY-MM-DD`. */
  first: string;
  last: string;
  /** Absolute address of the page that lists what stands in it. */
  source: string;
  chapters: Chapter[];
  questions: number;
}

/** A picture that is at hand. */
export interface VaultPicture {
  /** File name without a folder: Latin letters, digits, `.`, `_`, `-`; one of its own for each picture. */
  name: string;
  /** Media type; one of EPUB's core types (PNG, JPEG, GIF, WebP, SVG). */
  type: string;
  bytes: Uint8Array;
}

/** Finds a picture by its absolute address; null where only the address is known. Nothing is fetched. */
export type Vault = (url: string) => VaultPicture | null;
