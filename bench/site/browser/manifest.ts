import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '#lib/search/documents/shard.ts';

/** The manifest of an exported site's search data. @throws Error when the folder has none. */
export async function readManifest(folder: string): Promise<Manifest> {
  const source = await readFile(join(folder, 'search-data', 'manifest.json'), 'utf8');
  // Our own build wrote it.
  return JSON.parse(source) as Manifest;
}
