import { readFileSync } from 'node:fs';
import { apiPath } from '#lib/api/paths.ts';
import { type Moved, movedPosts, readPrinted } from '#lib/moved/moved.ts';
import type { BuiltFiles } from './built-files.ts';

const [before = '', after = ''] = apiPath('weeklies', '*').split('*');

/**
 * Old addresses of weeklies, by what the build has written of each: content is not read a second time.
 * @throws Error if the build is damaged.
 */
export function readMoved({ files }: BuiltFiles): Moved {
  const weeklies = [...files].filter(
    ([address]) => address.startsWith(before) && address.endsWith(after),
  );
  return movedPosts(
    weeklies.map(([, { path }]) =>
      readPrinted(readFileSync(/* turbopackIgnore: true */ path, 'utf8')),
    ),
  );
}
