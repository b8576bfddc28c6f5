import type { ProjectName, SearchDocument } from './types.ts';

/** Name of the manifest under `/search-data/`; the only file there without a hash. */
export const manifestFile = 'manifest.json';

/** What a browser reads first: which shards there are, and the words an engine needs. */
export interface Manifest {
  /** Newest first. */
  shards: ShardEntry[];
  projects: ProjectName[];
  /** Source of the list of synonyms. */
  synonyms: string;
  /** Words to offer before anything is typed, with their number of hits. */
  common: { word: string; count: number }[];
  /** The newest weekly, or null when there is none. */
  latest: { date: string; number: number; title: string } | null;
}

/** One file of documents. */
export interface ShardEntry {
  /** `<year>.<hash of the content>.json` */
  file: string;
  /** Year of its weeklies. */
  year: string;
  documents: number;
  /** Uncompressed, for a progress bar. */
  bytes: number;
}

/** A document on its way: fields that hold their default are left out. */
export type PackedDocument = Partial<SearchDocument> &
  Pick<SearchDocument, 'id' | 'type' | 'url' | 'title'>;

const defaults = {
  question: '',
  answer: '',
  extra: '',
  project: null,
  asker: null,
  issue: null,
  weeklies: [] as string[],
  rounds: 0,
  link: null,
} satisfies Omit<SearchDocument, 'id' | 'type' | 'url' | 'title'>;

/** Leaves out what {@link unpack} can put back. */
export function pack(document: SearchDocument): PackedDocument {
  const { id, type, url, title, weeklies, ...rest } = document;
  const filled = Object.entries(rest).filter(
    ([, value]) => value !== null && value !== '' && value !== 0,
  );
  return {
    id,
    type,
    url,
    title,
    ...(weeklies.length > 0 && { weeklies }),
    ...Object.fromEntries(filled),
  };
}

/** Puts back what {@link pack} left out. */
export function unpack(packed: PackedDocument): SearchDocument {
  return { ...defaults, ...packed };
}
