import type { Stats } from 'node:fs';
import { errorWords } from '#lib/site/error-words.ts';
import { readRegular as readFile } from '#lib/site/files/regular.ts';

/** Why something in the place of a file is not read, in Chinese, to go on with `文件读不出来：`. */
export class Unreadable extends Error {
  /** What to do about it. */
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(problem);
    this.remedy = remedy;
  }
}

/** A file within the limit, or the size of one that is larger. */
export type Contents = { bytes: Uint8Array } | { tooLarge: number };

/**
 * Reads a regular file (see `lib/site/files/regular.ts`).
 * @param most limit in bytes.
 * @returns null where nothing is.
 * @throws Unreadable
 */
export async function readRegular(path: string, most: number): Promise<Contents | null> {
  const read = await readFile(path, most);
  if (read === null || 'tooLarge' in read) return read;
  if ('other' in read) throw notRead(read.other);
  if ('failed' in read) throw new Unreadable(errorWords(read.failed), '检查文件权限和磁盘');
  if (read.grew) throw new Unreadable('读的时候它还在变长', '等写完再导入');
  return read;
}

function notRead(found: Stats): Unreadable {
  if (found.isSymbolicLink()) {
    return new Unreadable('是链接，链接不跟着读', '把它指着的文件或文件夹本身放在这里');
  }
  if (found.isDirectory()) return new Unreadable('是文件夹', '检查它的权限');
  return new Unreadable('不是普通文件（设备、管道之类）', '删掉它，或换成普通文件');
}
