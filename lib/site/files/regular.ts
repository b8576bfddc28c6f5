import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { errorCode } from '../error-words.ts';

// Files that strangers send. Whatever is no file of its own is never followed and never opened: a link
// gives away what it leads to, a pipe or a device hangs who reads it.

/**
 * What stands at a path: a file's bytes (`grew`: somebody was writing to it), the size of one that is too
 * large, what is no regular file, or why the system does not let it be read.
 */
export type RegularRead =
  | { bytes: Uint8Array; grew: boolean }
  | { tooLarge: number }
  | { other: Stats }
  | { failed: unknown };

/**
 * Between looking and opening, a link may have come here, or a pipe: neither is followed or waited for.
 * (Where a system knows no such flag it is undefined, which counts as 0 here.)
 */
const AS_IT_IS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Reads a regular file of at most `limit` bytes. Its size is asked before it is opened, and never more
 * than the limit is read, even while somebody writes to it.
 *
 * @returns null where nothing is.
 */
export async function readRegular(path: string, limit: number): Promise<RegularRead | null> {
  try {
    const seen = await lstat(/* turbopackIgnore: true */ path);
    if (!seen.isFile()) return { other: seen };
    // Before opening: to open a device can already do something.
    if (seen.size > limit) return { tooLarge: seen.size };
    const handle = await open(/* turbopackIgnore: true */ path, AS_IT_IS);
    try {
      return await readOpened(handle, limit);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    return errorCode(cause) === 'ENOENT' ? null : { failed: cause };
  }
}

async function readOpened(handle: FileHandle, limit: number): Promise<RegularRead> {
  const opened = await handle.stat();
  if (!opened.isFile()) return { other: opened };
  if (opened.size > limit) return { tooLarge: opened.size };
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= limit) {
    const wanted = Math.max(opened.size - length, 0) + 1;
    const chunk = Buffer.allocUnsafe(Math.min(wanted, limit + 1 - length));
    const { bytesRead } = await handle.read(chunk);
    if (bytesRead === 0) return { bytes: Buffer.concat(chunks), grew: length > opened.size };
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
  }
  return { tooLarge: length };
}
