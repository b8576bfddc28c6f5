import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Lists of words that editors keep for search, in `<content>/search/`. */
export interface WordLists {
  /** Source of `synonyms.txt`. */
  synonyms: string;
  /** Words offered before anything is typed, from `common.txt`, one a line. */
  common: string[];
}

/**
 * Reads the lists of a content folder; a list it lacks is taken from this project's own `content/`.
 * @param contentDir absolute path of a content folder.
 */
export async function readWordLists(contentDir: string): Promise<WordLists> {
  const [synonyms, common] = await Promise.all([
    readList(contentDir, 'synonyms.txt'),
    readList(contentDir, 'common.txt'),
  ]);
  const lines = common.split(/\r?\n/).map((line) => line.trim());
  return { synonyms, common: lines.filter((line) => line !== '' && !line.startsWith('#')) };
}

async function readList(contentDir: string, name: string): Promise<string> {
  const own = join(/* turbopackIgnore: true */ contentDir, 'search', name);
  const fallback = join(process.cwd(), 'content', 'search', name);
  const path = existsSync(own) ? own : fallback;
  return existsSync(path) ? readFile(path, 'utf8') : '';
}
