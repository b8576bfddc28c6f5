import type { CheckedQuery } from '#lib/search/api/answerer.ts';
import type { SearchWords } from '#lib/search/documents/shard.ts';
import type { ProjectName, SearchDocument } from '#lib/search/types.ts';

/** What the engine is made of; goes from the process that reads content to the threads that search. */
export interface Searchable {
  documents: readonly SearchDocument[];
  projects: readonly ProjectName[];
  words: SearchWords;
  /** Digest of the documents. */
  content: string;
}

/** What the process that reads content says: what it read, or what is missing. */
export type ReadReply = { read: Searchable } | { refused: string };

/** What a searching thread is asked: to make the engine, or to answer a query. */
export type Task = { open: Searchable } | { query: CheckedQuery };

/** What it says. `closed`: it has no engine yet; `spent` are the milliseconds that an answer took. */
export type Reply = 'opened' | 'closed' | { answer: string; spent: number };
