import type { WordedModel } from '#lib/content/types.ts';
import { documentsOf, projectNamesOf } from '../documents/document.ts';
import type { SearchWords } from '../documents/shard.ts';
import { createEngine } from '../complete.ts';
import type { Engine } from '../engine.ts';
import { parseSynonyms } from '../index/synonyms.ts';
import type { ProjectName, SearchDocument } from '../types.ts';
import { pinyinTableOf } from './pinyin-table.ts';

/** Makes the browser's engine over whole content, for the terminal, the API and tests. */
export function engineOf({ model, words: { synonyms } }: WordedModel): Engine {
  const documents = documentsOf(model);
  const words = { pinyin: pinyinTableOf(documents), synonyms };
  return filledEngine(documents, projectNamesOf(model), words);
}

/** The engine that a browser has when everything has arrived. */
export function filledEngine(
  documents: readonly SearchDocument[],
  projects: readonly ProjectName[],
  { pinyin, synonyms }: SearchWords,
): Engine {
  const engine = createEngine({ projects, synonyms: parseSynonyms(synonyms) });
  engine.add(documents);
  engine.learnPinyin(pinyin);
  return engine;
}
