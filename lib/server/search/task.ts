import type { CheckedQuery, Opened } from '#lib/search/api/answerer.ts';

/** What the server asks of a thread: to make the engine ready, or to answer a query. */
export type Task = 'open' | CheckedQuery;

/** What a thread says; `spent` are the milliseconds that an answer took. */
export type Reply = { opened: Opened } | { answer: string; spent: number } | { refused: string };
