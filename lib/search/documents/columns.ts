import { groupBy } from '#lib/text/groups.ts';
import type { SearchDocument, SearchType } from '../types.ts';
import { pack, unpack } from './shard.ts';
import type { PackedDocument } from './shard.ts';

/**
 * The documents of one file, field by field for each type: like stands beside like, which brotli makes
 * 4 % smaller than one document after the other.
 */
export interface PackedShard {
  /** Type of each document, in order. */
  types: SearchType[];
  /** The fields of each type, with the values of its documents in order; null for what is usual. */
  columns: Partial<Record<SearchType, Record<string, unknown[]>>>;
}

/** Packs the documents of a file. No field of a packed document is null: a null is usual wherever it may be. */
export function packShard(documents: readonly SearchDocument[]): PackedShard {
  const columns = groupBy(documents, ({ type }) => type).map(([type, group]) => {
    const rows = group.map((document): Record<string, unknown> => ({ ...pack(document) }));
    const fields = [...new Set(rows.flatMap(Object.keys))].filter((field) => field !== 'type');
    return [
      type,
      Object.fromEntries(fields.map((one) => [one, rows.map((row) => row[one] ?? null)])),
    ];
  });
  return {
    types: documents.map(({ type }) => type),
    columns: Object.fromEntries(columns) as PackedShard['columns'],
  };
}

/** Puts back what {@link packShard} packed: the same documents in the same order. */
export function unpackShard({ types, columns }: PackedShard): SearchDocument[] {
  const next = new Map<SearchType, number>();
  return types.map((type) => {
    const at = next.get(type) ?? 0;
    next.set(type, at + 1);
    const row: Record<string, unknown> = {};
    for (const [field, values] of Object.entries<unknown[]>(columns[type] ?? {})) {
      if (values[at] !== null) row[field] = values[at];
    }
    // `packShard` wrote it: id and title are among the fields.
    return unpack({ ...row, type } as PackedDocument);
  });
}
