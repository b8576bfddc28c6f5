import type { ArrivingStore } from '#lib/search/index/arriving-store.ts';
import type { SearchWords } from '#lib/search/documents/shard.ts';
import { searchTypes } from '#lib/search/types.ts';
import type { ProjectName, SearchDocument } from '#lib/search/types.ts';

/** What a result shows of a document and ranking never asks for: read from the database when it is shown. */
export const textFields = ['url', 'title', 'question', 'answer'] as const;

/** See {@link textFields}. */
export type DocumentTexts = Pick<SearchDocument, (typeof textFields)[number]>;

/** What is known of each document without its texts: field by field, in the order of the entries. */
export interface Columns {
  /** Positions in {@link searchTypes}. */
  type: number[];
  id: string[];
  /** Positions in `values`. */
  project: number[];
  asker: number[];
  extra: number[];
  weeklies: number[][];
  issue: (number | null)[];
  rounds: number[];
  link: (string | null)[];
  same: (string | null)[];
  /** Texts that many documents share; null is the first. */
  values: (string | null)[];
  /** Four numbers an entry: where question, answer and extra begin, and where its joined text ends. */
  bounds: number[];
  /** Number of each in the database. */
  numbers: number[];
}

/** What a server holds of a generation: everything but postings and texts. */
export interface Head {
  projects: readonly ProjectName[];
  words: SearchWords;
  /** Digest of the documents. */
  content: string;
  /** Length of all joined texts. */
  length: number;
  /** How many documents hold each Han character. */
  characters: Record<string, number>;
  columns: Columns;
  /** The vocabulary, a term a line in the order in which they were first seen. */
  latin: string;
  versions: string;
  han: string;
}

/** What a generation is made of, besides its store. */
export type HeadWords = Pick<Head, 'projects' | 'words' | 'content'>;

/**
 * Takes the head of a store.
 * @param numbers of its entries in the database.
 */
export function headOf(
  store: ArrivingStore,
  numbers: readonly number[],
  { projects, words, content }: HeadWords,
): Head {
  const { latin, versions, han } = store.vocabulary.sets;
  const lines = (terms: Iterable<string>): string => [...terms].join('\n');
  return {
    ...{ projects, words, content, length: store.length },
    characters: Object.fromEntries(store.characters),
    columns: columnsOf(store, numbers),
    ...{ latin: lines(latin), versions: lines(versions), han: lines(han) },
  };
}

function columnsOf({ entries }: ArrivingStore, numbers: readonly number[]): Columns {
  const values: (string | null)[] = [null];
  const known = new Map<string | null, number>([[null, 0]]);
  const valueOf = (value: string | null): number => {
    const at = known.get(value) ?? values.push(value) - 1;
    known.set(value, at);
    return at;
  };
  const documents = entries.map(({ document }) => document);
  return {
    type: documents.map(({ type }) => searchTypes.indexOf(type)),
    id: documents.map(({ id }) => id),
    project: documents.map(({ project }) => valueOf(project)),
    asker: documents.map(({ asker }) => valueOf(asker)),
    extra: documents.map(({ extra }) => valueOf(extra)),
    weeklies: documents.map(({ weeklies }) => weeklies.map(valueOf)),
    issue: documents.map(({ issue }) => issue),
    rounds: documents.map(({ rounds }) => rounds),
    link: documents.map(({ link }) => link),
    same: documents.map(({ same }) => same),
    values,
    bounds: entries.flatMap(({ bounds }) => bounds),
    numbers: [...numbers],
  };
}
