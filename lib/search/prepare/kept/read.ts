import { type Stats, closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { errorCode } from '#lib/site/error-words.ts';
import { type FileFault, faultOf } from './file.ts';

/** Why a file could not be read as an index. */
export type ReadFault = FileFault | { kind: 'missing' } | { kind: 'unreadable'; code: string };

/**
 * Reads the file of an index into memory that threads share, and checks all of it.
 * @returns its bytes, or what is wrong with it.
 */
export function readIndexFile(path: string): { bytes: SharedArrayBuffer } | { fault: ReadFault } {
  try {
    const bytes = sharedBytes(path);
    const fault = faultOf(new Uint8Array(bytes));
    return fault ? { fault } : { bytes };
  } catch (cause) {
    const code = errorCode(cause);
    // What is no fault of the file system is one of ours.
    if (code === '') throw cause;
    return { fault: code === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', code } };
  }
}

function sharedBytes(path: string): SharedArrayBuffer {
  const file = openSync(path, 'r');
  try {
    const { size }: Stats = fstatSync(file);
    const bytes = new SharedArrayBuffer(size);
    for (let at = 0; at < size;) {
      const read = readSync(file, new Uint8Array(bytes), at, size - at, at);
      // It became shorter meanwhile: the rest stays zero, which its digest tells.
      if (read === 0) break;
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
