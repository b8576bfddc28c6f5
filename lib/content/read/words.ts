import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { type Finding, report } from '#lib/site/message.ts';
import { decodeUtf8 } from '#lib/text/utf8.ts';
import { shownPath } from './folder.ts';

/** Lists of words that editors keep for search, in `<content>/search/`. */
export interface WordLists {
  /** Source of `synonyms.txt`; empty where there is no such list. */
  synonyms: string;
  /** Words offered before anything is typed, from `common.txt`, one a line. */
  common: string[];
}

/** Folder of this project's own lists, which stand in for those that a content folder lacks. */
export const ownWordFolder = join(/* turbopackIgnore: true */ process.cwd(), 'content', 'search');

/** The lists of a content folder, and the files of those that cannot be read, with messages. */
export interface ReadWords {
  words: WordLists;
  files: VFile[];
}

/**
 * Reads the lists of a content folder.
 *
 * @param dir absolute path of a content folder.
 */
export async function readWords(dir: string): Promise<ReadWords> {
  const files: VFile[] = [];
  const [synonyms, common] = await Promise.all([
    readList(dir, 'synonyms.txt', files),
    readList(dir, 'common.txt', files),
  ]);
  const lines = common.split(/\r?\n/).map((line) => line.trim());
  const words = { synonyms, common: lines.filter((line) => line !== '' && !line.startsWith('#')) };
  return { words, files };
}

async function readList(dir: string, name: string, files: VFile[]): Promise<string> {
  const given = await readIfThere(join(/* turbopackIgnore: true */ dir, 'search', name), files);
  return given ?? (await readIfThere(join(ownWordFolder, name), files)) ?? '';
}

async function readIfThere(path: string, files: VFile[]): Promise<string | null> {
  try {
    const bytes = await readFile(/* turbopackIgnore: true */ path);
    const { text, badByte } = decodeUtf8(bytes);
    if (badByte) tell(path, files, { place: badByte, problem: '词表不是有效的 UTF-8' });
    return text.replace(/^\uFEFF/, '');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    if (code === 'ENOENT') return null;
    tell(path, files, { problem: `词表读不了（${code}）` });
    return null;
  }
}

function tell(path: string, files: VFile[], finding: Pick<Finding, 'place' | 'problem'>): void {
  const file = new VFile({ path: shownPath(path) });
  report(file, { rule: 'word-list', remedy: '换成 UTF-8 的文本文件，一行一组词', ...finding });
  files.push(file);
}
