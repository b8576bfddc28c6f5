import type { Ahead } from './ahead.ts';
import type { Manifest } from '../documents/shard.ts';
import type {
  Passage,
  ProjectName,
  ResultDocument,
  SearchAnswer,
  SearchOptions,
  SearchResult,
} from '../types.ts';

/** What the page says to the worker. */
export type Request =
  /** Load documents from this folder (ends with `/`). Asked again after a failure, it tries again. */
  | { type: 'load'; folder: string; ahead: Ahead | null }
  /** Load older years, too. */
  | { type: 'more' }
  /** Answer a query; only the newest one is answered. */
  | { type: 'query'; id: number; query: string; options: SearchOptions }
  /** Send the whole text of one result. */
  | ({ type: 'passage' } & PassageKey);

/** What the worker says to the page. */
export type Reply =
  /** After the manifest and after each shard that has arrived or failed. */
  | { type: 'progress'; progress: Progress }
  /** Again after each shard, until `complete`. */
  | { type: 'answer'; id: number; answer: Answer }
  | ({ type: 'passage'; passage: Passage | null } & PassageKey)
  /** Something could not be downloaded, after several attempts; everything else has been tried. */
  | { type: 'failed'; message: string };

/** Which text, marked for which query. */
export interface PassageKey {
  query: string;
  of: Pick<ResultDocument, 'type' | 'id'>;
}

/** How far loading is. */
export interface Progress {
  /** Bytes, before compression, of what this browser is to hold. */
  loaded: number;
  total: number;
  /** Bytes that {@link Request} `more` would load besides; 0 where there is no more to hold. */
  more: number;
  /** The shards, newest first. */
  years: YearProgress[];
  /** Words to offer before anything is typed. */
  common: Manifest['common'];
  latest: Manifest['latest'];
  projects: Manifest['projects'];
}

/** How far one shard is. */
export interface YearProgress {
  year: string;
  /** `later`: this browser does not hold it, unless the reader asks for more. */
  state: 'loading' | 'loaded' | 'failed' | 'later';
}

/** An answer as the page receives it. */
export interface Answer extends SearchAnswer {
  query: string;
  /** False while older documents are still on their way. */
  complete: boolean;
  /** Who has searched what this browser does not hold: nobody, nobody yet, or the site's server. */
  beyond: 'none' | 'asked' | 'server';
  /** The project it is about, by a filter or by a name in it; null where none is recognised. */
  about: ProjectName | null;
  /** Where nothing answers but a project was recognised: what readers ask about it. */
  popular: Popular | null;
}

/** Questions of one project that were printed or discussed most. */
export interface Popular {
  project: ProjectName;
  results: SearchResult[];
}
