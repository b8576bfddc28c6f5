import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { inTurn } from '#lib/text/in-turn.ts';
import { namesIn } from './regular.ts';

/** Folders of a content folder whose files are read. */
export const READ_FOLDERS: readonly string[] = ['weekly', 'projects', 'next', 'search', 'ledger'];

/**
 * Names, sizes and times of what a content folder is read from: changes whenever somebody saves a file.
 * Looks where `check` reads and no deeper, and follows no link: it is asked at every page.
 *
 * @param dir absolute path of a content folder.
 */
export async function folderStamp(dir: string): Promise<string> {
  const stamps = await Promise.all([
    stampOf(dir, false),
    ...READ_FOLDERS.map((name) => stampOf(join(/* turbopackIgnore: true */ dir, name), true)),
  ]);
  return stamps.flat().join('\n');
}

async function stampOf(folder: string, own: boolean): Promise<string[]> {
  const names = await namesIn(folder, own);
  if (!Array.isArray(names)) return [`${folder}:${names?.problem}`];
  return inTurn(names, async (name) => {
    const path = join(/* turbopackIgnore: true */ folder, name);
    const found = await lstat(/* turbopackIgnore: true */ path).catch(() => null);
    return `${path}:${found?.size}:${found?.mtimeMs}:${found?.mode}`;
  });
}
