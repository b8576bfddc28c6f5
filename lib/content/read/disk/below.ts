import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '#lib/site/message.ts';
import { unreadable } from './regular.ts';

/** How many entries below a folder are looked at: all that somebody may have put there by mistake. */
export const MOST_LOOKED_AT = 5000;

/** What lies below folders where only files are read. */
export interface Below {
  /** Paths of files, below the folder that was asked about, sorted. */
  files: string[];
  /** Folders that cannot be opened, with the reason. */
  unread: [path: string, finding: Finding][];
  /** False where there is more than {@link MOST_LOOKED_AT}. */
  whole: boolean;
}

/**
 * A walk that never takes long: links are not followed, so that no loop can hold it, and all folders
 * it is asked about share one number of entries.
 */
export function walker(most = MOST_LOOKED_AT): (folder: string) => Promise<Below> {
  let left = most;
  return async (folder) => {
    const found: Below = { files: [], unread: [], whole: true };
    const waiting = [''];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (left <= 0) return { ...found, whole: false };
      try {
        for await (const entry of await opendir(/* turbopackIgnore: true */ join(folder, next))) {
          if (left <= 0) return { ...found, whole: false };
          left -= 1;
          const path = join(next, entry.name);
          if (entry.isDirectory()) waiting.push(path);
          else found.files.push(path);
        }
      } catch (cause) {
        found.unread.push([next, unreadable(cause)]);
      }
    }
    return found;
  };
}
