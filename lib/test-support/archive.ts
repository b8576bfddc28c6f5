import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Folder of the community's original weeklies (Hugo posts), test input that is never committed.
 * `ARCHIVE_DIR` wins; else `../shared/archive` beside the checkout.
 * @returns absolute path, or null where it is absent (tests then skip with a visible note).
 */
export function archiveDir(): string | null {
  const dir = resolve(process.env['ARCHIVE_DIR'] ?? '../shared/archive');
  return existsSync(dir) ? dir : null;
}
