import { createFiles } from './files.ts';
import type { Files } from './files.ts';
import type { Manifest } from '../documents/shard.ts';

/** What a page has read before its worker was there. */
export interface Ahead {
  manifest: unknown;
  /** The newest shard. */
  shard?: { file: string; packed: unknown };
}

const cacheName = 'search-data';

/** Resolves after some milliseconds. */
export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens a folder of search data in a browser, in a page or a worker. */
export async function openFolder(folder: string): Promise<Files> {
  // Missing without a secure context; refused where a browser blocks storage.
  const kept = 'caches' in globalThis ? await caches.open(cacheName).catch(() => null) : null;
  return createFiles({ folder, kept, wait, fetch: (url, init) => fetch(url, init) });
}

/**
 * Reads what the first results need while the worker is still on its way: a worker starts with four
 * scripts one after the other, which on a slow line takes longer than these two files.
 * @returns null where it failed: the worker tries again and tells.
 */
export async function readAhead(folder: string): Promise<Ahead | null> {
  try {
    const files = await openFolder(folder);
    const manifest = await files.manifest();
    // The folder's files are our own build's.
    const [newest] = (manifest as Manifest).shards;
    if (!newest) return { manifest };
    const packed = await files.shard(newest.file).catch(() => undefined);
    return packed === undefined ? { manifest } : { manifest, shard: { file: newest.file, packed } };
  } catch {
    return null;
  }
}

/** Files that take what was read ahead from there. */
export function withAhead(files: Files, ahead: Ahead | null): Files {
  if (!ahead) return files;
  const { manifest, shard } = ahead;
  return {
    ...files,
    manifest: () => Promise.resolve(manifest),
    shard: (file) => (shard?.file === file ? Promise.resolve(shard.packed) : files.shard(file)),
  };
}
