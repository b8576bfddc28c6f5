import type { WordedModel } from '#lib/content/types.ts';
import type { Found } from '#lib/search/test-support/relevance.ts';
import type { SearchDocument } from '#lib/search/types.ts';

/** What every engine is given: the same archive. */
export interface Input extends WordedModel {
  documents: readonly SearchDocument[];
}

/** What a build leaves for browsers, by file name. */
export type Files = Map<string, string | Uint8Array>;

/** Reads one of the built files, as a browser would by its address. */
export type Read = (name: string) => Promise<Uint8Array>;

/** An engine that can answer. */
export interface Searcher {
  /** The best ten, best first. */
  search(query: string): readonly Found[] | Promise<readonly Found[]>;
  /** Only the best, where the texts of each result are read from a file of their own. */
  first?(query: string): Promise<Found | undefined>;
  /** Loads what comes next; false when everything was there. Absent: all is there from the start. */
  more?(): Promise<boolean>;
}

/**
 * What travels to the browser: documents to index there, documents and the ready index, documents in
 * parts of which the first can be searched before the others arrive, or a few files for each query.
 */
export type Delivery = 'documents' | 'index' | 'parts' | 'queries';

/** One way to search the archive in a browser. */
export interface Contender {
  id: string;
  title: string;
  /** npm packages whose versions the report names. */
  packages: readonly string[];
  /** How it is set up, in a sentence for the report. */
  settings: string;
  delivery: Delivery;
  /** Modules that a browser loads, as source for the bundler (relative to the bench folder). */
  code: readonly string[];
  /** Builds once; contenders with the same `build` share its files. */
  build: (input: Input) => Promise<Files>;
  /** Loads until a first query can be answered. */
  open: (read: Read) => Promise<Searcher>;
  /** Answers as another contender does and only travels differently. */
  answersAs?: string;
  /** Set where each query reads files of its own: tells the files of texts from code and index. */
  isText?: (name: string) => boolean;
}
