import type { HeadProblem } from './fence.ts';

/** One value of a head that is no list and no table. */
export interface HeadField {
  /** The value as words: strings decoded, everything else as typed. */
  words: string;
  /** Line in the file, from 1. */
  line: number;
}

/** The values at the top of a head. */
export interface HeadFields {
  /** By name in lower case, as Hugo compares them. */
  fields: ReadonlyMap<string, HeadField>;
  /** What was read in spite of a slip; warnings. */
  notes: readonly HeadProblem[];
}

/** Fields whose value is prose: a slip in them still leaves words to keep. */
export const PROSE_FIELDS: ReadonlySet<string> = new Set(['title', 'description', 'summary']);

/** Every field that the importer reads, in lower case. */
export const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  ...PROSE_FIELDS,
  'date',
  'draft',
  'published',
  'publishdate',
  'pubdate',
  'expirydate',
  'unpublishdate',
]);
