import type { CheckedQuery } from '#lib/search/api/answerer.ts';
import type { Opened } from '#lib/search/api/answerer.ts';
import type { PostgresState } from '#lib/search-postgres/read/answerer.ts';
import type { ReadFault } from '#lib/search/prepare/kept/read.ts';

/** What a searching thread is asked: to read the index, to make its engine of what one has read, or to answer a query. */
export type Task = { read: string } | { open: SharedArrayBuffer } | { query: CheckedQuery };

/** What it says. `closed`: it has no engine yet; `spent` are the milliseconds that an answer took. */
export type Reply =
  | { bytes: SharedArrayBuffer }
  | { fault: ReadFault }
  | { opened: Opened }
  | 'closed'
  | { answer: string; spent: number };

/** What the thread is asked that answers from a database: to answer, or how it stands. */
export type DatabaseTask = { databases: string; query: CheckedQuery } | { databases: string };

/** What it says. */
export type DatabaseReply =
  | { answer: string }
  | { opened: Opened; state: PostgresState }
  | { refused: string; state: PostgresState };
