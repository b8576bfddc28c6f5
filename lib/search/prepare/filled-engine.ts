import type { SearchWords } from '../documents/shard.ts';
import { createEngine } from '../complete.ts';
import type { Engine } from '../engine.ts';
import { parseSynonyms } from '../index/synonyms.ts';
import type { ProjectName, SearchDocument } from '../types.ts';

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
