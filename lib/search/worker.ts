import { createFiles } from './files.ts';
import { createHost } from './host.ts';
import type { Request } from './protocol.ts';

// The page's lib has Window as `self`; in a worker it is the worker's own scope.
const scope = self as unknown as DedicatedWorkerGlobalScope;
const cacheName = 'search-data';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const handle = createHost({
  post: (reply) => scope.postMessage(reply),
  wait,
  open: async (folder) => {
    // Missing without a secure context; refused where a browser blocks storage.
    const kept = 'caches' in scope ? await caches.open(cacheName).catch(() => null) : null;
    return createFiles({ folder, kept, wait, fetch: (url, init) => fetch(url, init) });
  },
});

scope.addEventListener('message', (event: MessageEvent<Request>) => void handle(event.data));
