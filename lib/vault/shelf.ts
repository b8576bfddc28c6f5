import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureFile } from '#lib/content/types.ts';
import { readRegular } from '#lib/site/files/regular.ts';
import { removeLeftovers, writeWhole } from '#lib/site/files/whole.ts';
import { sumOf } from './picture.ts';

/** Names that the vault gives: nothing else is ever taken away. */
const OURS = /^[0-9a-f]{32}(?:-\d{1,5})?\.(?:png|jpg|gif|webp|avif)$/;
const ROOM = /^[0-9a-f]{2}$/;

/** Largest file that is read again. */
const MOST_BYTES = 256 * 1024 * 1024;

/** The files of a vault: `<content>/pictures/<first two digits>/<file>`. */
export class Shelf {
  readonly #root: string;

  /**
   * Opens the shelf of a content folder; what killed runs have left there is removed.
   * @throws Error in one line where something else stands in its place.
   */
  constructor(contentDir: string) {
    this.#root = join(contentDir, 'pictures');
    for (const room of this.#rooms()) removeLeftovers(room);
  }

  #place(file: string): string {
    return join(this.#root, file.slice(0, 2), file);
  }

  /** Folders of files that are there. A link could lead out of the content folder: it is none. */
  #rooms(): string[] {
    if (!isFolder(this.#root)) return [];
    return readdirSync(this.#root)
      .filter((name) => ROOM.test(name))
      .map((name) => join(this.#root, name))
      .filter(isFolder);
  }

  /** Whether a file is there with all its bytes. */
  async holds({ file, bytes, sum }: PictureFile): Promise<boolean> {
    const read = await readRegular(this.#place(file), MOST_BYTES);
    return (
      read !== null && 'bytes' in read && read.bytes.length === bytes && sumOf(read.bytes) === sum
    );
  }

  /** Puts files there, each whole or not at all. @throws NodeJS.ErrnoException */
  put(files: ReadonlyMap<string, Uint8Array>): void {
    for (const [file, bytes] of files) {
      const room = join(this.#root, file.slice(0, 2));
      if (!isFolder(this.#root) || !isFolder(room)) mkdirSync(room, { recursive: true });
      writeWhole(this.#place(file), bytes);
    }
  }

  /** Files of the vault that nobody names. */
  unnamed(named: ReadonlySet<string>): string[] {
    return this.#rooms()
      .flatMap((room) => readdirSync(room))
      .filter((file) => OURS.test(file) && !named.has(file))
      .sort();
  }

  remove(files: readonly string[]): void {
    for (const file of files) rmSync(this.#place(file), { force: true });
  }
}

/** @throws Error for what is there and no folder. */
function isFolder(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) {
    throw new Error(`${path} 不是文件夹（链接也不算），图片没有地方放：移走它再运行`);
  }
  return found !== undefined;
}
