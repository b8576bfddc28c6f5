import { readFileSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';

// An export refuses a route without any address. Where the content has nothing for it, it is built for `none`
// (app/(documents)/static-params.ts): a page that says "not here", or a file of no bytes. Neither is published.

/** `questions/none/index.html`, `questions/none.html`, `llms-full/none.txt`; what the server has besides stays. */
const NAMED = /(?:^|[\\/])none(?:\.html|\.md|\.txt)?(?:[\\/]|$)/;

/** How Next begins a page that a route had nothing for. */
const NOT_HERE = /^<!DOCTYPE html><html id="__next_error__">/i;

/**
 * Whether a built file stands for nothing. A page that is not there under any other name is a fault: it was listed.
 * @param name path below the folder of pages. @param path where it is. @param size in bytes.
 */
export function isForNothing(name: string, path: string, size: number): boolean {
  if (!NAMED.test(name)) return false;
  if (name.endsWith('.html')) return NOT_HERE.test(readFileSync(path, 'utf8'));
  return size === 0 && /\.(?:md|txt)$/.test(name);
}

/** Takes files away, and the folders below `folder` that hold nothing then. */
export function removeForNothing(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    rmSync(path);
    let above = dirname(path);
    while (above !== folder && readdirSync(above).length === 0) {
      rmdirSync(above);
      above = dirname(above);
    }
  }
}
