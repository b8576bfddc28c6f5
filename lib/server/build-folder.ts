import { join } from 'node:path';

/** Absolute path of the server build that this process serves (`DIST_DIR`). */
export function buildFolder(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), process.env['DIST_DIR'] ?? '.next');
}
