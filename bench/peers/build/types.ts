import type { Post } from '../posts/posts.ts';

/** How a reader searches on a site, by what the site itself offers: Control+k opens all of them. */
export interface SearchUi {
  /**
   * Where a second press would close what the first has opened: what is in the page, seen or not, once
   * one will do. Elsewhere the reader presses until the field is there.
   */
  ready?: string;
  field: string;
  /** A result with its words in place. */
  result: string;
}

/** A site ready to be measured: a folder of files and which of its pages are looked at. */
export interface Site {
  id: string;
  title: string;
  folder: string;
  pages: readonly Page[];
  search: SearchUi;
}

/** A page that is measured. */
export interface Page {
  kind: '首页' | '周刊' | '问答' | '项目';
  path: string;
}

/** Another generator that builds the same posts. */
export interface Peer {
  id: string;
  title: string;
  /** Exact versions of what is installed for it, by package. */
  packages: Readonly<Record<string, string>>;
  /** Versions of packages that these name loosely. */
  overrides?: Readonly<Record<string, string>>;
  /** What a reader of the table should know of its set-up. */
  settings: string;
  search: SearchUi;
  /** Address of a weekly's page. */
  weekly: (date: string) => string;
  /** Writes its files for the posts into a folder: text by path. */
  files: (posts: readonly Post[]) => Map<string, string>;
  /**
   * Builds what {@link Peer.files} wrote.
   * @returns name of the folder inside that holds the site.
   * @throws Error whose message says in a line why it cannot be built here.
   */
  build: (folder: string) => Promise<string>;
  /** Version of the program, where it is no package. */
  version?: () => Promise<string>;
}
