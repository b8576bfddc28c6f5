import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { VFile } from 'vfile';
import { MAX_BYTES, decode } from './source.ts';

/** A content file as found on disk. */
export interface SourceFile {
  /** File name without extension: date of a weekly, slug of a project. */
  name: string;
  /** Decoded text, with the messages of decoding. */
  file: VFile;
}

/**
 * Reads every `.mdx` file directly in one folder of the content, sorted by name.
 *
 * @param folder absolute path.
 * @returns nothing for a folder that does not exist.
 */
export async function readFolder(folder: string): Promise<SourceFile[]> {
  const names = (await listFolder(folder)).filter((name) => name.endsWith('.mdx')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const bytes = await readFile(/* turbopackIgnore: true */ path);
      // One byte past the limit is enough to see that a file is too large.
      const file = decode(shownPath(path), bytes.subarray(0, MAX_BYTES + 1));
      return { name: basename(name, '.mdx'), file };
    }),
  );
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(/* turbopackIgnore: true */ folder);
  } catch {
    return [];
  }
}

/** Names, sizes and times of all files below a folder: changes whenever somebody saves one. */
export async function folderStamp(folder: string): Promise<string> {
  const names = await readdir(/* turbopackIgnore: true */ folder, { recursive: true }).catch(
    () => [],
  );
  const stamps = names.map(async (name) => {
    const found = await stat(/* turbopackIgnore: true */ join(folder, name)).catch(() => null);
    return `${name}:${found?.size}:${found?.mtimeMs}`;
  });
  return (await Promise.all(stamps)).sort().join('\n');
}

/** Path as a person would type it: relative to where the command runs, if it is below. */
function shownPath(path: string): string {
  const below = relative(/* turbopackIgnore: true */ process.cwd(), path);
  return below.startsWith('..') ? path : below;
}
