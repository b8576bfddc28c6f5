import type { Manifest } from './shard.ts';
import type { SearchAnswer, SearchOptions } from './types.ts';

/** What the page says to the worker. */
export type Request =
  /** Load documents from this folder (ends with `/`). Asked again after a failure, it tries again. */
  | { type: 'load'; folder: string }
  /** Answer a query; only the newest one is answered. */
  | { type: 'query'; id: number; query: string; options: SearchOptions };

/** What the worker says to the page. */
export type Reply =
  /** After the manifest and after each shard. */
  | { type: 'progress'; progress: Progress }
  /** Again after each shard, until `complete`. */
  | { type: 'answer'; id: number; answer: Answer }
  | { type: 'failed'; message: string };

/** How far loading is. */
export interface Progress {
  loaded: number;
  total: number;
  /** Words to offer before anything is typed. */
  common: Manifest['common'];
  latest: Manifest['latest'];
  projects: Manifest['projects'];
}

/** An answer as the page receives it. */
export interface Answer extends SearchAnswer {
  query: string;
  /** False while older documents are still on their way. */
  complete: boolean;
}
