import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { READ_FOLDERS } from '#lib/content/index.ts';

/** Editors write a file in several steps; one check is enough. Milliseconds. */
const SETTLED = 150;

/**
 * Does something, and something else each time a file of a content folder was saved, until the program is
 * told to end. What is saved while either is done is not missed.
 *
 * @param folder absolute path of a content folder.
 * @param begin done first, when the folder is watched already.
 * @throws what either of the two throws.
 */
export async function watchFolder(
  folder: string,
  begin: () => Promise<void>,
  work: () => Promise<void>,
): Promise<never> {
  let isSaved = false;
  let wake = (): void => undefined;
  const saved = (): void => {
    isSaved = true;
    wake();
  };
  const watchers: FSWatcher[] = [];
  try {
    for (const room of ['.', ...READ_FOLDERS]) {
      const path = join(folder, room);
      const found = await stat(path).catch(() => null);
      if (found?.isDirectory()) watchers.push(watch(path, saved));
    }
    await begin();
    for (;;) {
      if (!isSaved) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      await pause(SETTLED);
      isSaved = false;
      await work();
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}
