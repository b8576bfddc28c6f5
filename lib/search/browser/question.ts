import type { SearchOptions } from '../types.ts';

/** A query with its options as one string: equal for equal questions. */
export function questionOf(query: string, options: SearchOptions): string {
  return JSON.stringify([query, options]);
}
