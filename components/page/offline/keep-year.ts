import { fetchInto, keep } from '#lib/offline/copies.ts';
import { type OfflineYear, type YearFiles, KEPT_BYTES, dataFolder } from '#lib/offline/names.ts';
import { type World, addressOf, pathOf } from '#lib/offline/world.ts';
import { type YearNote, yearNote } from './held.ts';

/** How many files are on their way at a time. */
const AT_ONCE = 4;

/** How keeping a year has ended; whatever is there by then stays. */
export type Ended = 'whole' | 'full' | 'cut' | 'cancelled';

interface Keeping {
  /** Prefix of the language in which it is kept. */
  language: string;
  /** What is kept of the year already. */
  before: YearNote | undefined;
  signal: AbortSignal;
  /** @param share from 0 to 1. */
  onProgress: (share: number) => void;
}

/**
 * Keeps a year: its pages, what they load and its search documents. What an earlier time has left of the same files is
 * not fetched again; of older ones it is replaced, and open until then.
 */
export async function keepYear(
  world: World,
  { year, file }: OfflineYear,
  { language, before, signal, onProgress }: Keeping,
): Promise<Ended> {
  const store = world.stores.year(year, language);
  const limited: World = {
    ...world,
    fetch: (address, init) => fetchUntil(world, signal, address, init),
  };
  try {
    const response = await limited.fetch(addressOf(dataFolder + file, world));
    if (!response.ok) return 'cut';
    const { pages, files } = (await response.json()) as YearFiles;
    const wanted = [...files, ...pages.map((page) => language + page)];
    const anew = before !== undefined && before.file !== file;
    if (!(await note(world, store, { file, bytes: 0, isWhole: false }))) return 'full';
    let next = 0;
    let done = 0;
    let isFull = false;
    const take = async (): Promise<void> => {
      for (let path = wanted[next++]; path !== undefined && !isFull; path = wanted[next++]) {
        if (!(await fetchInto(limited, store, path, { anew }))) {
          isFull = !(await isMissing(limited, path));
        }
        done += 1;
        onProgress(done / wanted.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, take));
    if (isFull) return 'full';
    const bytes = await dropOthers(world, store, new Set([...wanted, yearNote]));
    return (await note(world, store, { file, bytes, isWhole: true })) ? 'whole' : 'full';
  } catch {
    return signal.aborted ? 'cancelled' : 'cut';
  }
}

const fetchUntil = (
  world: World,
  signal: AbortSignal,
  ...[address, init]: Parameters<World['fetch']>
): Promise<Response> => world.fetch(address, { ...init, signal });

/** Whether what was not kept cannot be had at all: a page may have gone since the list was made. */
async function isMissing({ fetch, ...world }: World, path: string): Promise<boolean> {
  return !(await fetch(addressOf(path, world), { method: 'HEAD' })).ok;
}

function note(world: World, store: string, about: YearNote): Promise<boolean> {
  const headers = { 'Content-Type': 'application/json' };
  return keep(world, store, yearNote, new Response(JSON.stringify(about), { headers }));
}

/** @returns bytes of what stays. */
async function dropOthers(
  world: World,
  store: string,
  wanted: ReadonlySet<string>,
): Promise<number> {
  const cache = await world.caches.open(store);
  let bytes = 0;
  for (const request of await cache.keys()) {
    if (!wanted.has(pathOf(request.url, world) ?? '')) await cache.delete(request);
    else bytes += Number((await cache.match(request))?.headers.get(KEPT_BYTES) ?? 0);
  }
  return bytes;
}
