import { readPinyin } from './pinyin/read.ts';
import { parsePinyinTable } from './pinyin/table.ts';
import { correctionsOf, suggestionOf } from './query/corrections.ts';
import { pointedAt } from './query/pointers.ts';
import { knownBy } from './query/known.ts';
import { wordsOf } from './query/words.ts';
import { heldAndMissing } from './rank/missing.ts';

/**
 * What reads queries that are more than words: pinyin, commands, and what points at a page, a number or
 * a day; and what tells which words were mistyped and which a result lacks.
 */
export const readers = {
  pointedAt,
  knownBy,
  readPinyin,
  parsePinyinTable,
  correctionsOf,
  suggestionOf,
  wordsOf,
  heldAndMissing,
};

/** See {@link readers}: apart from the engine, so that a browser's first results need not wait for them. */
export type Readers = typeof readers;
