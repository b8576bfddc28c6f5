import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { READ_FOLDERS, shownPath } from '#lib/content/index.ts';

/** The content folder that a command looks at, and which of its files; without `only`, all. */
export interface Asked {
  /** Absolute path. */
  folder: string;
  /** Paths as messages show them. */
  only?: ReadonlySet<string>;
}

/**
 * Finds the content folder of the files that somebody names: the one that holds `weekly/` and so on.
 *
 * @param names files, or folders of a content folder, as typed; relative to where npm was called.
 * @param own the content folder that counts where none is named.
 * @throws Error in one line for a path that is not there, or is no content.
 */
export async function askedFiles(names: readonly string[], own: () => string): Promise<Asked> {
  if (names.length === 0) return { folder: own() };
  const only = new Set<string>();
  const folders = new Set<string>();
  for (const name of names) {
    const path = await pathOf(name);
    const isFolder = (await stat(path)).isDirectory();
    const room = isFolder ? path : dirname(path);
    if (!READ_FOLDERS.includes(basename(room))) {
      throw new Error(
        `${name} 不在内容目录里：内容放在 content/weekly、content/projects 或 content/next`,
      );
    }
    folders.add(dirname(room));
    const files = isFolder ? (await readdir(path)).map((one) => join(path, one)) : [path];
    for (const file of files) only.add(shownPath(file));
  }
  const [folder, ...others] = folders;
  if (folder === undefined || others.length > 0) {
    throw new Error('一次只检查一个内容目录里的文件');
  }
  return { folder, only };
}

/** npm runs scripts in the project's folder; people type paths from where they are. */
async function pathOf(name: string): Promise<string> {
  for (const base of [process.cwd(), process.env['INIT_CWD']]) {
    if (base === undefined) continue;
    const path = resolve(base, name);
    const found = await stat(path).catch(() => null);
    if (found) return path;
  }
  throw new Error(`没有这个文件：${name}`);
}
