import { manifestFile } from '../documents/shard.ts';
import type { Manifest } from '../documents/shard.ts';

/** Reads the files under `/search-data/`; keeps what can be kept on the device. */
export interface Files {
  /** The newest manifest; without network, or when the network is slow, the kept one. */
  manifest: () => Promise<unknown>;
  /** A shard by its file name, which holds its hash: once kept, it is never downloaded again. */
  shard: (file: string) => Promise<unknown>;
  /** Removes kept files that the manifest no longer names. */
  forgetOthers: (manifest: Pick<Manifest, 'shards' | 'words'>) => Promise<void>;
}

/** The part of the browser's `Cache` that is used. */
export type Kept = Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>;

/** What {@link createFiles} needs from where it runs. */
export interface FileSource {
  /** Absolute address of the folder, ending with `/`. */
  folder: string;
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Null where the browser keeps nothing (no secure context, blocked storage). */
  kept: Kept | null;
  wait: (milliseconds: number) => Promise<void>;
}

/** How long a kept manifest waits for a newer one. */
const patience = 2500;

/** Makes the reader of one folder. */
export function createFiles({ folder, fetch, kept, wait }: FileSource): Files {
  const keep = (url: string, text: string): void => {
    // A full disk must not stop a search.
    kept?.put(url, new Response(text)).catch(() => undefined);
  };
  const download = async (file: string, init?: RequestInit): Promise<unknown> => {
    const url = folder + file;
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    const text = await response.text();
    const parsed: unknown = JSON.parse(text);
    keep(url, text);
    return parsed;
  };
  const recall = async (file: string): Promise<unknown> => {
    try {
      const response = await kept?.match(folder + file);
      return response && (await (response.json() as Promise<unknown>));
    } catch {
      return undefined;
    }
  };
  return {
    manifest: async () => {
      const newest = download(manifestFile, { cache: 'no-cache' });
      const old = recall(manifestFile);
      const inTime = wait(patience).then(() => old);
      try {
        return (await Promise.race([newest, inTime])) ?? (await newest);
      } catch (cause) {
        const known = await old;
        if (known === undefined) throw cause;
        return known;
      }
    },
    shard: async (file) => (await recall(file)) ?? download(file),
    forgetOthers: async ({ shards, words }) => {
      const wanted = new Set([manifestFile, words, ...shards.map(({ file }) => file)]);
      for (const { url } of (await kept?.keys()) ?? []) {
        if (url.startsWith(folder) && !wanted.has(url.slice(folder.length)))
          await kept?.delete(url);
      }
    },
  };
}
