import type { Stores } from './names.ts';

/** What the worker's parts need of a browser; tests bring their own. */
export interface World {
  caches: CacheStorage;
  fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
  /** Milliseconds. */
  now: () => number;
  /** Settles after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
  /** Origin of the site. */
  origin: string;
  /** Path of the site, with a slash at its end. */
  base: string;
  version: string;
  /** Everything is being removed: nothing more is kept. */
  isLeaving?: boolean;
  stores: Stores;
}

/** The path of an address below the site's, with a slash in front; null for other places. */
export function pathOf(
  url: string,
  { origin, base }: Pick<World, 'origin' | 'base'>,
): string | null {
  const { origin: from, pathname } = new URL(url);
  return from === origin && pathname.startsWith(base) ? pathname.slice(base.length - 1) : null;
}

/** The address of a path. Queries change nothing of what this site answers, so no copy has one. */
export function addressOf(path: string, { origin, base }: Pick<World, 'origin' | 'base'>): string {
  return origin + base.slice(0, -1) + path;
}
