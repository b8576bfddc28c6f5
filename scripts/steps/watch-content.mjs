import { lstatSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Folders of a content folder whose files are read; nothing below them is, and no link is followed. */
const READ = ['weekly', 'projects', 'next', 'search', 'ledger'];

/**
 * Tells of each change where content is read from. Not of the whole tree: what lies deeper may be as large
 * as a disk, and each of its files would be watched.
 *
 * @param {string} dir the content folder.
 * @param {() => void} changed
 * @returns {() => void} ends it.
 */
export function watchContent(dir, changed) {
  let below = [];
  const watchBelow = () => {
    for (const watcher of below) watcher.close();
    below = READ.map((name) => join(dir, name))
      .filter((folder) => lstatSync(folder, { throwIfNoEntry: false })?.isDirectory())
      .map((folder) => watch(folder, changed).on('error', changed));
  };
  const root = watch(dir, () => {
    // A folder may have come, gone, or come again under the same name.
    watchBelow();
    changed();
  }).on('error', changed);
  watchBelow();
  return () => [root, ...below].forEach((watcher) => watcher.close());
}
