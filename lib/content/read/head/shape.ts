import type { HeadFinding } from './text.ts';

/** What a head's fields are: names, those that hold a list, and those that hold records. */
export interface HeadShape {
  fields: readonly string[];
  lists: ReadonlySet<string>;
  /** Fields that hold records, each with the shape of one; a record holds no records. */
  records?: ReadonlyMap<string, HeadShape>;
}

/** Fields of one record. */
export type RecordValues = Record<string, string | string[]>;

/** The fields of a head as they were meant, and what was wrong with how they were written. */
export interface HeadFields {
  values: Record<string, string | string[] | RecordValues[]>;
  findings: HeadFinding[];
  /**
   * Where each value begins in the file; of the name where there is no value. In records by their paths:
   * `meetings.0.title`.
   */
  places: ReadonlyMap<string, { line: number; column: number }>;
}
