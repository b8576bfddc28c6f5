import type { WordedModel } from '#lib/content/types.ts';
import { documentsOf, projectNamesOf } from '../documents/document.ts';
import type { Engine } from '../engine.ts';
import { filledEngine } from './filled-engine.ts';
import { pinyinTableOf } from './pinyin-table.ts';

/** Makes the browser's engine over whole content, for the terminal, development and tests. */
export function engineOf({ model, words: { synonyms } }: WordedModel): Engine {
  const documents = documentsOf(model);
  const words = { pinyin: pinyinTableOf(documents), synonyms };
  return filledEngine(documents, projectNamesOf(model), words);
}
