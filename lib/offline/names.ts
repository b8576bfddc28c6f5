// What the service worker, the pages and the build have in common.

/** The service worker, at the root of the site: a worker may answer only for what stands beside or below it. */
export const workerPath = '/sw.js';

/** Folder of what the build says about itself; all but the list have hashes in their names. */
export const dataFolder = '/offline-data/';

/** What there is to keep ({@link OfflineList}). */
export const listPath = `${dataFolder}list.json`;

/** Name of the search's list of files, which has no hash. */
export const searchManifestPath = '/search-data/manifest.json';

/** What the build tells the worker and the page of offline reading. Addresses are without the base path. */
export interface OfflineList {
  /** Changes with every script and style sheet: a worker keeps files of its own version only. */
  version: string;
  /** What must be there before a worker begins: the pages for a missing connection, with their files. */
  first: string[];
  /** What comes when the page is idle: search, its words and documents, all style sheets. */
  later: string[];
  /** The newest weeklies and the ways to them, in the site's own language. */
  latest: string[];
  /** Newest first. */
  years: OfflineYear[];
}

/** A year that may be kept as a whole. */
export interface OfflineYear {
  year: string;
  weeklies: number;
  questions: number;
  /** Bytes on the device, by prefix of the language (`''`, `/en`). */
  bytes: Record<string, number>;
  /** {@link YearFiles}, under the folder; its name changes when anything in the year does. */
  file: string;
}

/** What belongs to a year. */
export interface YearFiles {
  /** Pages, in the site's own language. */
  pages: string[];
  /** Styles, scripts and search documents. */
  files: string[];
}

/** When a copy was taken (ms), how large it is, what the page is called (percent-encoded): headers of kept answers. */
export const KEPT_AT = 'X-Kept-At';
export const KEPT_BYTES = 'X-Kept-Bytes';
export const KEPT_TITLE = 'X-Kept-Title';

/** What this site keeps, told from what other sites of the same origin do (`user.github.io/other/`). */
export interface Stores {
  /** Begins the names of all. */
  prefix: string;
  /** Files with hashes in their names. */
  files: string;
  /** Pages that were read. */
  read: string;
  /** The newest weeklies. */
  latest: string;
  /** What belongs to one version and has no hash in its name. */
  shell: (version: string) => string;
  /** A year. @param language prefix of the language. */
  year: (year: string, language: string) => string;
}

/** @param base path of the site, with a slash at its end. */
export function storesOf(base: string): Stores {
  const prefix = `sofa-weekly ${base} `;
  return {
    prefix,
    files: `${prefix}files`,
    read: `${prefix}read`,
    latest: `${prefix}latest`,
    shell: (version) => `${prefix}shell ${version}`,
    year: (year, language) => `${prefix}year ${year} ${language.slice(1) || 'zh'}`,
  };
}

/** What a page asks of the worker. */
export type Asked =
  /** To keep what is kept without being asked for. @param language prefix of the page's. @param page its own path. */
  | { type: 'fill'; language: string; page: string }
  /** To take the place of the worker before it. */
  | { type: 'replace' }
  /** To remove everything and itself; it answers on the port that comes along. */
  | { type: 'leave' };

/** Where a reader's wish to keep nothing is kept. */
export const offKey = 'offline';
