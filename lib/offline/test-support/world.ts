import { storesOf } from '../names.ts';
import type { World } from '../world.ts';

/** A cache as browsers have them, in memory. */
class FakeCache {
  readonly #kept = new Map<string, Response>();
  constructor(readonly isFull: () => boolean) {}
  match(request: Request | string): Promise<Response | undefined> {
    return Promise.resolve(this.#kept.get(urlOf(request))?.clone());
  }
  put(request: Request | string, response: Response): Promise<void> {
    if (this.isFull()) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    this.#kept.set(urlOf(request), response);
    return Promise.resolve();
  }
  delete(request: Request | string): Promise<boolean> {
    return Promise.resolve(this.#kept.delete(urlOf(request)));
  }
  keys(): Promise<Request[]> {
    return Promise.resolve([...this.#kept.keys()].map((url) => new Request(url)));
  }
}

const urlOf = (request: Request | string): string =>
  typeof request === 'string' ? request : request.url;

class FakeCaches {
  isFull = false;
  readonly #caches = new Map<string, FakeCache>();
  open(name: string): Promise<FakeCache> {
    const cache = this.#caches.get(name) ?? new FakeCache(() => this.isFull);
    this.#caches.set(name, cache);
    return Promise.resolve(cache);
  }
  keys(): Promise<string[]> {
    return Promise.resolve([...this.#caches.keys()]);
  }
  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.#caches.delete(name));
  }
  async match(request: string): Promise<Response | undefined> {
    for (const cache of this.#caches.values()) {
      const found = await cache.match(request);
      if (found) return found;
    }
    return undefined;
  }
}

/** A site for tests: what its addresses answer, and what was asked for. */
export interface FakeWorld {
  world: World;
  /** By path below the base: a body, an answer, or what makes one. Others cannot be reached. */
  answers: Map<string, string | (() => Response | Promise<Response>)>;
  /** Paths that were fetched, in order. */
  asked: string[];
  /** Makes the device full, or not. */
  fill: (isFull: boolean) => void;
  /** Lets all patience run out. */
  hurry: () => void;
  /** Paths in a cache, in order. */
  paths: (name: string) => Promise<string[]>;
}

export const ORIGIN = 'https://weekly.example';

/** A page as a server sends it. */
export const pageOf = (title: string, body = ''): Response =>
  new Response(`<html><head><title>${title}</title></head>${body}</html>`, {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });

/** @param base path of the site, with a slash at its end. */
export function fakeWorld(base = '/sofa/', version = 'v1'): FakeWorld {
  const caches = new FakeCaches();
  const answers: FakeWorld['answers'] = new Map();
  const asked: string[] = [];
  const late: (() => void)[] = [];
  let clock = 1_000;
  const localOf = (url: string): string => new URL(url).pathname.slice(base.length - 1);
  const world: World = {
    ...{ origin: ORIGIN, base, version, stores: storesOf(base) },
    caches: caches as unknown as CacheStorage,
    fetch: async (request) => {
      const path = localOf(urlOf(request));
      asked.push(path);
      const answer = answers.get(path);
      if (answer === undefined) throw new TypeError('Failed to fetch');
      return typeof answer === 'string' ? new Response(answer) : answer();
    },
    now: () => (clock += 1),
    wait: () => new Promise((resolve) => late.push(resolve)),
  };
  return {
    ...{ world, answers, asked },
    fill: (isFull) => (caches.isFull = isFull),
    hurry: () => {
      for (const one of late.splice(0)) one();
    },
    paths: async (name) => (await (await caches.open(name)).keys()).map(({ url }) => localOf(url)),
  };
}
