import { contentDigest } from '#lib/search/api/tag.ts';
import { filledEngine } from '#lib/search/prepare/filled-engine.ts';
import { pinyinTableOf } from '#lib/search/prepare/pinyin-table.ts';
import type { Engine } from '#lib/search/engine.ts';
import type { ProjectName, SearchDocument } from '#lib/search/types.ts';
import type { Searchable } from '../write/write.ts';

/** What documents and projects are searched by, synonyms included. */
export async function searchableOf(
  documents: readonly SearchDocument[],
  projects: readonly ProjectName[] = [],
  synonyms = '',
): Promise<Searchable> {
  const words = { pinyin: pinyinTableOf(documents), synonyms };
  return { documents, projects, words, content: await contentDigest(documents) };
}

/** The engine that holds all of it in this process. */
export function engineHolding({ documents, projects, words }: Searchable): Engine {
  return filledEngine(documents, projects, words);
}
