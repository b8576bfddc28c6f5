// Files that are whole or not there: written beside their place under a name of their own, flushed,
// then moved. docs/decisions/024-nothing-half-written.md says why no library does it.
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../error-words.ts';

/**
 * Name of a file that is being written, with the number of the process that writes it. It has no
 * second dot: the content layer passes over such names without a word. The other form is that of
 * older versions.
 */
const UNFINISHED = /^\.unfinished-(\d+)-[0-9a-f]+$|^\..+\.mdx\.(\d+)\.tmp$/;

/** Names that this process is writing under right now. */
const ours = new Set<string>();

/** Milliseconds after which nobody is still writing a file, whatever its number says. */
const FORGOTTEN_AFTER = 3_600_000;

/** Other runs may take a file of ours for a leftover; more often than this it is no accident. */
const TRIES = 5;

/**
 * Writes a file so that at every moment, also after a power cut, either what stood there before or
 * all of the new text stands in its place. A link in its place is replaced, never followed.
 * @param flush false where what stands around it is not brought to the disk either, as in a build: then
 * the moment is any but that of a power cut.
 * @throws NodeJS.ErrnoException when it cannot be written; then nothing has changed.
 */
export function writeWhole(path: string, data: string | Uint8Array, flush = true): void {
  for (let left = TRIES; ; left -= 1) {
    try {
      writeOnce(path, data, flush);
      return;
    } catch (cause) {
      if (left === 1 || errorCode(cause) !== 'ENOENT' || !fs.existsSync(dirname(path))) throw cause;
    }
  }
}

function writeOnce(path: string, data: string | Uint8Array, flush: boolean): void {
  const name = `.unfinished-${process.pid}-${randomBytes(6).toString('hex')}`;
  const beside = join(dirname(path), name);
  ours.add(name);
  try {
    const file = fs.openSync(beside, 'wx');
    try {
      fs.writeFileSync(file, data);
      // Moved before its bytes are on the disk, a file can be there and hold zeros after a power cut.
      if (flush) fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(beside, path);
  } finally {
    fs.rmSync(beside, { force: true });
    ours.delete(name);
  }
}

/** Brings the names of a folder to the disk, so that what was moved there is there after a power cut. */
export function flushFolder(folder: string): void {
  try {
    const open = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(open);
    } finally {
      fs.closeSync(open);
    }
  } catch {
    // Windows and some network file systems cannot: there the system decides when names are written.
  }
}

/**
 * Removes what killed runs left in a folder. What a live process is writing stays.
 * @throws NodeJS.ErrnoException when the folder cannot be listed.
 */
export function removeLeftovers(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (!isLeftover(folder, name)) continue;
    try {
      fs.rmSync(join(folder, name), { force: true });
    } catch {
      // Nobody reads it as content: it harms nobody.
    }
  }
}

function isLeftover(folder: string, name: string): boolean {
  const [, own, older] = UNFINISHED.exec(name) ?? [];
  const writer = Number(own ?? older);
  if (Number.isNaN(writer) || ours.has(name)) return false;
  const found = fs.lstatSync(join(folder, name), { throwIfNoEntry: false });
  if (!found?.isFile()) return false;
  return !isRunning(writer) || Date.now() - found.mtimeMs > FORGOTTEN_AFTER;
}

function isRunning(pid: number): boolean {
  // In containers a killed run often had the number of this one.
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return errorCode(cause) === 'EPERM';
  }
}
