import { createHost } from './host.ts';
import type { Request } from './protocol.ts';

// The page's lib has Window as `self`; in a worker it is the worker's own scope.
const scope = self as unknown as DedicatedWorkerGlobalScope;

const handle = createHost({
  post: (reply) => scope.postMessage(reply),
  readJson: async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return response.json() as Promise<unknown>;
  },
});

scope.addEventListener('message', (event: MessageEvent<Request>) => void handle(event.data));
