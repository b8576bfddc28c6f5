import { yearOf } from '#lib/text/dates.ts';
import type { SearchDocument } from '../types.ts';

/** Engines whose bulk form we write. */
export const bulkFormats = ['opensearch', 'meilisearch'] as const;

/** One of {@link bulkFormats}. */
export type BulkFormat = (typeof bulkFormats)[number];

// Both engines refuse longer keys (OpenSearch 512 bytes, Meilisearch 511).
const longestKey = 511;

/**
 * Writes documents as NDJSON in an engine's bulk form, one line after another, each with its `\n`.
 * OpenSearch: the action line without an index (the address names it), then the source line.
 * Meilisearch: one document a line, its primary key in `key`.
 * `group` is the same for documents with equal passages, never null: engines collapse results by it.
 * @throws Error for an id whose key would be longer than the engines take.
 */
export function* bulkLines(
  documents: Iterable<SearchDocument>,
  format: BulkFormat,
): Generator<string> {
  for (const document of documents) {
    const key = bulkKey(document);
    const { type, id, same, weeklies } = document;
    const [date = null] = weeklies;
    const group = bulkKey({ type, id: same ?? id });
    const source = { ...document, group, date, year: date === null ? null : Number(yearOf(date)) };
    if (format === 'opensearch') {
      yield line({ index: { _id: key } });
      yield line(source);
    } else {
      yield line({ key, ...source });
    }
  }
}

/**
 * A document's key among all types: its type, `-`, its id with everything but letters, digits and
 * `-` written as `_<code point in hexadecimal>_`. Different documents never share one.
 */
export function bulkKey({ type, id }: Pick<SearchDocument, 'type' | 'id'>): string {
  const safe = id.replace(
    /[^A-Za-z0-9-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  const key = `${type}-${safe}`;
  if (key.length > longestKey) throw new Error(`标识太长，无法导出（id too long）：${type} ${id}`);
  return key;
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
