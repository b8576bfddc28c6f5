import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { READ_FOLDERS } from '#lib/content/index.ts';

/** Editors write a file in several steps; one check is enough. Milliseconds. */
const SETTLED = 150;

/**
 * Does something each time a file of a content folder was saved, until the program is told to end. What is
 * saved while it is done is done again.
 *
 * @param folder absolute path of a content folder.
 */
export async function watchFolder(folder: string, work: () => Promise<void>): Promise<never> {
  let isSaved = false;
  let wake = (): void => undefined;
  const saved = (): void => {
    isSaved = true;
    wake();
  };
  for (const room of ['.', ...READ_FOLDERS]) {
    const path = join(folder, room);
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) watch(path, saved);
  }
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
}
