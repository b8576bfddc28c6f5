import { openFolder, wait } from './ahead.ts';
import { createHost } from './host.ts';
import type { Remote } from './remote.ts';
import type { Request } from './protocol.ts';

// The page's lib has Window as `self`; in a worker it is the worker's own scope.
const scope = self as unknown as DedicatedWorkerGlobalScope;

const handle = createHost({
  post: (reply) => scope.postMessage(reply),
  wait,
  open: openFolder,
  readers: async () => (await import('../readers.ts')).readers,
  connect,
});

scope.addEventListener('message', (event: MessageEvent<Request>) => void handle(event.data));

/** The site's server, whose code is loaded only where a query is for it. */
function connect(folder: string): Remote {
  let connected: Remote | undefined;
  const remote = async (): Promise<Remote> => {
    const { createRemote } = await import('./remote.ts');
    connected ??= createRemote({
      address: new URL('../api/search', folder).href,
      fetch: (url, init) => fetch(url, init),
      wait,
    });
    return connected;
  };
  return {
    answer: (query, options) =>
      remote().then(
        (one) => one.answer(query, options),
        () => null,
      ),
    passage: (key) =>
      remote().then(
        (one) => one.passage(key),
        () => null,
      ),
  };
}
