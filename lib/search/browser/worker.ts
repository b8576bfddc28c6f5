import { openFolder, wait } from './ahead.ts';
import { createHost } from './host.ts';
import { createRemote } from './remote.ts';
import type { Request } from './protocol.ts';

// The page's lib has Window as `self`; in a worker it is the worker's own scope.
const scope = self as unknown as DedicatedWorkerGlobalScope;

const handle = createHost({
  post: (reply) => scope.postMessage(reply),
  wait,
  open: openFolder,
  connect: (folder) =>
    createRemote({
      address: new URL('../api/search', folder).href,
      fetch: (url, init) => fetch(url, init),
      wait,
    }),
});

scope.addEventListener('message', (event: MessageEvent<Request>) => void handle(event.data));
