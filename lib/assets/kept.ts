import { existsSync, readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '#lib/site/files/whole.ts';
import type { Assets } from './bundle.ts';

/**
 * Bundled files that are kept from one process of a build to the next, and from one build of the same sources to the
 * next: bundling takes a second of every process that draws pages.
 * @param path of the file, named by what they are bundled of. @param make bundles them where they are not there.
 */
export async function keptAssets(path: string, make: () => Promise<Assets>): Promise<Assets> {
  // Only a build's own commands name this file, and only they write it.
  if (existsSync(/* turbopackIgnore: true */ path)) {
    return deserialize(readFileSync(/* turbopackIgnore: true */ path)) as Assets;
  }
  const made = await make();
  writeWhole(path, serialize(made), false);
  return made;
}
