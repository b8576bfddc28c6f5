import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file below a folder. */
export interface SizedFile {
  /** Path from the folder. */
  name: string;
  bytes: number;
}

/** All files below a folder. */
export function filesBelow(folder: string): SizedFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const stats = statSync(join(folder, name));
    return stats.isFile() ? [{ name, bytes: stats.size }] : [];
  });
}
