import type { Model } from '#lib/content/types.ts';
import { documentsOf, projectNamesOf } from '../documents/document.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine.ts';
import { pinyinTableOf } from './pinyin-table.ts';
import { parseSynonyms } from '../index/synonyms.ts';

/**
 * Makes the browser's engine over a whole model, for the terminal, tests and counts at build time.
 * @param synonyms source of the list of synonyms (see {@link parseSynonyms}).
 */
export function engineOf(model: Model, synonyms: string): Engine {
  const engine = createEngine({
    projects: projectNamesOf(model),
    synonyms: parseSynonyms(synonyms),
  });
  const documents = documentsOf(model);
  engine.add(documents);
  engine.learnPinyin(pinyinTableOf(documents));
  return engine;
}
