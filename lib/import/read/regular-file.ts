import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { errorCode, errorWords } from '#lib/site/error-words.ts';

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
 * A link that takes the file's place after we looked is refused; a FIFO does not keep us waiting.
 * (Where a system knows no such flag it is undefined, which counts as 0 here.)
 */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Reads a regular file. Links are not followed, devices and FIFOs not opened, and what is larger
 * than the limit is not read.
 * @param most limit in bytes.
 * @returns null where nothing is.
 * @throws Unreadable
 */
export async function readRegular(path: string, most: number): Promise<Contents | null> {
  try {
    const found = await lstat(path);
    refuse(found);
    // Before opening: to open a device can already do something.
    if (found.size > most) return { tooLarge: found.size };
    return await readOpen(path, most);
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    if (errorCode(cause) === 'ENOENT') return null;
    throw new Unreadable(errorWords(cause), '检查文件权限和磁盘');
  }
}

async function readOpen(path: string, most: number): Promise<Contents> {
  const file = await open(path, FLAGS);
  try {
    const found = await file.stat();
    refuse(found);
    const { size } = found;
    if (size > most) return { tooLarge: size };
    const bytes = new Uint8Array(size + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    if (length > size) throw new Unreadable('读的时候它还在变长', '等写完再导入');
    return { bytes: bytes.subarray(0, length) };
  } finally {
    await file.close();
  }
}

type Entry = Awaited<ReturnType<typeof lstat>>;

function refuse(found: Entry): void {
  if (found.isFile()) return;
  if (found.isSymbolicLink()) {
    throw new Unreadable('是链接，链接不跟着读', '把它指着的文件或文件夹本身放在这里');
  }
  if (found.isDirectory()) throw new Unreadable('是文件夹', '检查它的权限');
  throw new Unreadable('不是普通文件（设备、管道之类）', '删掉它，或换成普通文件');
}
