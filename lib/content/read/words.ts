import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Lists of words that editors keep for search, in `<content>/search/`. */
export interface WordLists {
  /** Source of `synonyms.txt`; empty where there is no such list. */
  synonyms: string;
  /** Words offered before anything is typed, from `common.txt`, one a line. */
  common: string[];
}

/** Folder of this project's own lists, which stand in for those that a content folder lacks. */
export const ownWordFolder = join(/* turbopackIgnore: true */ process.cwd(), 'content', 'search');

/**
 * Reads the lists of a content folder.
 *
 * @param dir absolute path of a content folder.
 * @throws the error of the file system for a list that is there and cannot be read.
 */
export async function readWords(dir: string): Promise<WordLists> {
  const [synonyms, common] = await Promise.all([
    readList(dir, 'synonyms.txt'),
    readList(dir, 'common.txt'),
  ]);
  const lines = common.split(/\r?\n/).map((line) => line.trim());
  return { synonyms, common: lines.filter((line) => line !== '' && !line.startsWith('#')) };
}

async function readList(dir: string, name: string): Promise<string> {
  const given = await readIfThere(join(/* turbopackIgnore: true */ dir, 'search', name));
  return given ?? (await readIfThere(join(ownWordFolder, name))) ?? '';
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(/* turbopackIgnore: true */ path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}
