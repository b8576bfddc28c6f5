import type { Searcher } from '../../engine.ts';
import { engineOver } from '../../engine.ts';
import { parseSynonyms } from '../../index/synonyms.ts';
import { readers } from '../../readers.ts';
import { type FileBytes, PackedFile } from './file.ts';
import { KeptStore } from './store.ts';
import type { AboutIndex } from './write.ts';

/** An engine over a file, and what that says of itself. */
export interface KeptEngine {
  engine: Searcher;
  /** Digest of the documents. */
  content: string;
  /** Slugs of the projects. */
  projects: readonly string[];
}

/**
 * The engine that was kept: it answers as the one that its documents would make anew.
 * @param bytes a file without fault (`faultOf`).
 */
export function keptEngine(bytes: FileBytes): KeptEngine {
  const file = new PackedFile<AboutIndex>(bytes);
  const { projects, words, content } = file.about;
  const engine = engineOver(new KeptStore(file), {
    projects,
    synonyms: parseSynonyms(words.synonyms),
  });
  engine.learnReaders(readers);
  engine.learnPinyin(words.pinyin);
  return { engine, content, projects: projects.map(({ slug }) => slug) };
}
