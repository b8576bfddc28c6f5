import { type IncomingMessage, type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** One request that the world has heard. */
interface Asked {
  method: string;
  path: string;
  referer: string | undefined;
  /** Milliseconds since 1970. */
  at: number;
}

/** A server that stands for all machines of the world, at 127.0.0.1. */
export interface World {
  /** `127.0.0.1:<port>` */
  host: string;
  /** Address of a path. */
  url: (path: string) => string;
  /** From now on a path is answered like this; others 404. */
  answer(path: string, handler: RequestListener): void;
  /** All requests so far. */
  asked: Asked[];
  close(): Promise<void>;
}

/** Starts a world where nothing is but what a test puts there. */
export async function startWorld(): Promise<World> {
  const handlers = new Map<string, RequestListener>();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    asked.push({ method, path, referer: headers.referer, at: Date.now() });
    const handler = handlers.get(path) ?? handlers.get(path.split('?', 1)[0] ?? '') ?? status(404);
    handler(request, response);
  });
  // Requests that are not well formed are nothing that a test asks.
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ host, asked },
    url: (path) => `http://${host}${path}`,
    answer: (path, handler) => void handlers.set(path, handler),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A body with its type. */
export const body =
  (bytes: string | Uint8Array, type = 'text/html', headers: Record<string, string> = {}) =>
  (...[request, response]: Parameters<RequestListener>): void => {
    response.writeHead(200, { 'content-type': type, ...headers });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };

/** A status and nothing else. */
export const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(code, headers);
    response.end();
  };

export const redirect = (to: string, code = 301): RequestListener => status(code, { location: to });

/** Answers after a while. */
export const slow =
  (milliseconds: number, then: RequestListener): RequestListener =>
  (request, response) =>
    void wait(milliseconds).then(() => {
      then(request, response);
    });

/** A byte now and then, for ever. */
export const dripping =
  (every: number): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    const drip = setInterval(() => response.write('x'), every);
    response.on('close', () => {
      clearInterval(drip);
    });
  };

/** Some bytes, then the line is cut, while more were promised. */
export const truncated =
  (bytes: Uint8Array, said: number, type = 'image/png'): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type, 'content-length': said });
    response.write(bytes, () => response.socket?.destroy());
  };

/** As hosts of pictures do that want to be seen on their own pages only. */
export const refusesReferrer =
  (then: RequestListener): RequestListener =>
  (request: IncomingMessage, response) => {
    (request.headers.referer === undefined ? then : status(403))(request, response);
  };

/** 429 some times, then something else. */
export function busy(seconds: number, times: number, then: RequestListener): RequestListener {
  let left = times;
  return (request, response) => {
    left -= 1;
    (left >= 0 ? status(429, { 'retry-after': `${seconds}` }) : then)(request, response);
  };
}

/** Bytes without end, as fast as they are taken. */
export const endless =
  (type = 'image/png'): RequestListener =>
  ({ method }, response) => {
    response.writeHead(200, { 'content-type': type });
    // What is written to the answer of a HEAD is thrown away, and there is always room for more.
    if (method === 'HEAD') return void response.end();
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', more);
    more();
  };

/** A small body that unpacks to a large one of nothing. */
export const gzipBomb = (megabytes: number, type = 'image/png'): RequestListener =>
  body(gzipSync(Buffer.alloc(megabytes * 1_000_000)), type, { 'content-encoding': 'gzip' });
