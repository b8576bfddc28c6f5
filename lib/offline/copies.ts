// Taking copies of answers, and finding them again.
import { KEPT_AT, KEPT_BYTES, KEPT_TITLE } from './names.ts';
import { type World, addressOf } from './world.ts';

/** How many pages that were read are kept, and their bytes. */
export const READ_COUNT = 150;
export const READ_BYTES = 12_000_000;

/** Headers that speak of the way an answer came, not of what is kept. */
const OF_THE_WAY = ['Content-Encoding', 'Content-Length', 'Transfer-Encoding', 'Vary'];

/**
 * Whether an answer may be kept: whole, of this site, and of the very page that was asked for. A host may have led to
 * the same address with or without a slash.
 */
export function mayBeKept(response: Response, asked: string): boolean {
  if (response.status !== 200 || /^(?:opaque|cors|error)/.test(response.type)) return false;
  const bare = (url: string): string => {
    const { origin, pathname } = new URL(url);
    return origin + pathname.replace(/\/$/, '');
  };
  return !response.redirected || bare(response.url) === bare(asked);
}

/** An answer as it is kept: its body read, so that it says how large it is; no longer one of a redirection. */
export async function copyOf(response: Response, now: number): Promise<Response> {
  const body = await response.arrayBuffer();
  const headers = new Headers(response.headers);
  for (const name of OF_THE_WAY) headers.delete(name);
  headers.set(KEPT_AT, String(now));
  headers.set(KEPT_BYTES, String(body.byteLength));
  if (isPage(response)) {
    // Far into a head stand data for programs; a title does not.
    const [, title = ''] =
      /<title>([^<]{0,500})/.exec(new TextDecoder().decode(body.slice(0, 20_000))) ?? [];
    headers.set(KEPT_TITLE, encodeURIComponent(title));
  }
  return new Response(body, { status: 200, headers });
}

/** Whether an answer is a page. */
export function isPage(response: Response): boolean {
  return (response.headers.get('Content-Type') ?? '').startsWith('text/html');
}

/**
 * Keeps an answer, as the newest of its cache. A full device is no error: then there is no copy.
 * @returns whether there is one now.
 */
export async function keep(
  world: World,
  cacheName: string,
  path: string,
  response: Response,
): Promise<boolean> {
  const address = addressOf(path, world);
  if (world.isLeaving || !mayBeKept(response, address)) return false;
  try {
    const copy = await copyOf(response, world.now());
    const cache = await world.caches.open(cacheName);
    // Not every browser puts what is replaced at the end, where the newest stands.
    await cache.delete(address);
    await cache.put(address, copy);
    return true;
  } catch {
    return false;
  }
}

/** Fetches a file and keeps it, unless its cache has it. @throws TypeError without a connection. */
export async function fetchInto(
  world: World,
  cacheName: string,
  path: string,
  { anew = false }: { anew?: boolean } = {},
): Promise<boolean> {
  const address = addressOf(path, world);
  if (!anew && (await (await world.caches.open(cacheName)).match(address))) return true;
  const response = await world.fetch(address, anew ? { cache: 'no-cache' } : {});
  return keep(world, cacheName, path, response);
}

/** The newest copy of a path, whichever cache it is in. */
export async function newestCopy(world: World, path: string): Promise<Response | null> {
  const address = addressOf(path, world);
  let newest: Response | null = null;
  for (const name of await world.caches.keys()) {
    if (!name.startsWith(world.stores.prefix)) continue;
    const copy = await (await world.caches.open(name)).match(address);
    if (copy && (newest === null || keptAt(copy) > keptAt(newest))) newest = copy;
  }
  return newest;
}

const keptAt = (copy: Response): number => Number(copy.headers.get(KEPT_AT));

/** Removes everything that this site keeps, and nothing of another one. */
export async function removeAll({
  caches,
  stores,
}: Pick<World, 'caches' | 'stores'>): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(stores.prefix)) await caches.delete(name);
  }
}

/** Drops what was read longest ago until the rest is within bounds. */
export async function dropOldest(
  world: World,
  { count, bytes }: { count: number; bytes: number },
): Promise<void> {
  const cache = await world.caches.open(world.stores.read);
  const pages = [];
  for (const request of await cache.keys()) {
    const copy = await cache.match(request);
    if (!copy) continue;
    pages.push({ request, at: keptAt(copy), size: Number(copy.headers.get(KEPT_BYTES)) });
  }
  pages.sort((a, b) => b.at - a.at);
  let sum = 0;
  for (const [at, { request, size }] of pages.entries()) {
    sum += size;
    if (at >= count || sum > bytes) await cache.delete(request);
  }
}
