import { readAhead, wait } from '#lib/search/browser/ahead.ts';
import { createClient } from '#lib/search/browser/client.ts';
import type { SearchClient, WorkerPort } from '#lib/search/browser/client.ts';
import type { Reply } from '#lib/search/browser/protocol.ts';

let client: SearchClient | null = null;

/**
 * The page's one search: starts the worker and its downloads on first use.
 * @param folder of the search data, ending with `/`. @param worker address of its script.
 */
export function connect(folder: string, worker: string): SearchClient {
  client ??= makeClient(folder, worker);
  return client;
}

function makeClient(folder: string, worker: string): SearchClient {
  const address = new URL(folder, location.href).href;
  const made = createClient(address, {
    start: () => startWorker(worker),
    readAhead: () => readAhead(address),
    wait,
  });
  addEventListener('online', () => {
    if (made.state().failure !== null) made.load();
  });
  return made;
}

function startWorker(address: string): WorkerPort {
  const worker = new Worker(address, { type: 'module' });
  return {
    post: (request) => worker.postMessage(request),
    receive: (receiver) =>
      worker.addEventListener('message', (event: MessageEvent<Reply>) => receiver(event.data)),
    ended: (listener) =>
      worker.addEventListener('error', (event) => listener(event.message || event.type)),
    stop: () => worker.terminate(),
  };
}
