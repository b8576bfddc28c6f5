import { readAhead, wait } from '#lib/search/browser/ahead.ts';
import { createClient } from '#lib/search/browser/client.ts';
import type { SearchClient, WorkerPort } from '#lib/search/browser/client.ts';
import type { Reply } from '#lib/search/browser/protocol.ts';

let client: SearchClient | null = null;

/** The page's one search: starts the worker and its downloads on first use. */
export function connect(folder: string): SearchClient {
  client ??= makeClient(folder);
  return client;
}

function makeClient(folder: string): SearchClient {
  const address = new URL(folder, location.href).href;
  const made = createClient(address, {
    start: startWorker,
    readAhead: () => readAhead(address),
    wait,
  });
  addEventListener('online', () => {
    if (made.state().failure !== null) made.load();
  });
  return made;
}

function startWorker(): WorkerPort {
  const worker = new Worker(new URL('#lib/search/browser/worker.ts', import.meta.url), {
    type: 'module',
  });
  return {
    post: (request) => worker.postMessage(request),
    receive: (receiver) =>
      worker.addEventListener('message', (event: MessageEvent<Reply>) => receiver(event.data)),
    ended: (listener) =>
      worker.addEventListener('error', (event) => listener(event.message || '搜索没有启动')),
    stop: () => worker.terminate(),
  };
}
