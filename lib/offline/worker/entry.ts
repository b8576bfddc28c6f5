// The service worker (`/sw.js`): bundled by the step after the build, docs/decisions/046-offline.md.
import { type Asked, storesOf } from '../names.ts';
import { answerTo } from './answer.ts';
import { activate, fill, install } from './fill.ts';
import { removeAll } from '../copies.ts';
import type { World } from '../world.ts';

/** Written in by the build. */
declare const VERSION: string;

interface Connection {
  saveData?: boolean;
}

// The page's lib has Window as `self`; in a worker it is the worker's own scope.
const scope = self as unknown as ServiceWorkerGlobalScope & {
  navigator: { connection?: Connection };
};

const { origin, pathname: base } = new URL(scope.registration.scope);
const world: World = {
  ...{ origin, base, version: VERSION, stores: storesOf(base), caches: scope.caches },
  fetch: (request, init) => fetch(request, init),
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

const savesData = (): boolean => scope.navigator.connection?.saveData === true;

/** A reader has asked for this worker. */
let isAsked = false;

scope.addEventListener('install', (event) => {
  if (!savesData()) event.waitUntil(install(world));
});

scope.addEventListener('activate', (event) => {
  const begin = async (): Promise<void> => {
    await activate(world);
    await scope.registration.navigationPreload?.enable();
    // Pages that were opened before the first worker: what they load from now on is kept.
    await scope.clients.claim();
    if (!isAsked) return;
    // Every tab opens its page anew, unless somebody writes in it.
    const type = 'window';
    for (const one of await scope.clients.matchAll({ type })) one.postMessage('replaced');
  };
  event.waitUntil(begin());
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const preload = Promise.resolve(event.preloadResponse as Promise<Response | undefined>);
  const lasting = (work: Promise<unknown>): void => event.waitUntil(work.catch(() => undefined));
  const answer = answerTo(world, { request, preload, lasting });
  if (answer) event.respondWith(answer);
});

/** One at a time: several tabs may ask. */
let filling: Promise<void> | null = null;

scope.addEventListener('message', (event) => {
  const asked = event.data as Asked;
  if (asked.type === 'replace') {
    isAsked = true;
    event.waitUntil(scope.skipWaiting());
  } else if (asked.type === 'leave') {
    world.isLeaving = true;
    const leave = async (): Promise<void> => {
      // What is on its way keeps nothing more, but opens caches.
      await filling;
      await scope.registration.unregister();
      await removeAll(world);
      event.ports[0]?.postMessage('gone');
    };
    event.waitUntil(leave());
  } else if (!savesData()) {
    filling ??= fill(world, asked.language, asked.page)
      // The connection went, or the site is being replaced: the next page tries again.
      .catch(() => undefined)
      .finally(() => (filling = null));
    event.waitUntil(filling);
  }
});
