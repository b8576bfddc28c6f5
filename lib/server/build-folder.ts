import { isAbsolute, join } from 'node:path';

/** Absolute path of the server build that this process serves (`DIST_DIR`). */
export function buildFolder(): string {
  const folder = process.env['DIST_DIR'] ?? '.next';
  return isAbsolute(folder) ? folder : join(/* turbopackIgnore: true */ process.cwd(), folder);
}
