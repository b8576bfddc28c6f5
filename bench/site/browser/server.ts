import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotli } from '../../measure/brotli.ts';

/**
 * A folder served as a CDN would, that knows what was taken from it and can hold it back or slow it
 * down; `npm run serve` serves folders to people and can do neither.
 */
export interface Bench {
  url: string;
  /** Compressed bytes of bodies by path, since the last {@link Bench.reset}. */
  taken: Map<string, number>;
  /** All of {@link Bench.taken} together. */
  bytes: () => number;
  /** Those of them that have gone down the line so far: a body on its way counts as far as it is. */
  sent: () => number;
  /** Paths for which this is true wait until {@link Bench.release}. */
  hold: (held: (path: string) => boolean) => void;
  release: () => void;
  reset: () => void;
  /** Slows everything down: one line of `bytes` a second, `delay` ms before each answer; null: not. */
  slow: (line: { bytes: number; delay: number } | null) => void;
  close: () => void;
}

interface Line {
  speed: { bytes: number; delay: number } | null;
  /** When it has carried what it was given. */
  free: number;
  sent: number;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** What has its content's hash in its name: a page that asks for it twice, as for a frame, gets it once. */
const HASHED = /^\/(?:_next\/static|assets)\//;

/** Serves a folder with brotli (quality 11, made once per file), without cache headers but for what is hashed. */
export async function serve(folder: string): Promise<Bench> {
  const packed = new Map<string, Promise<Buffer>>();
  const taken = new Map<string, number>();
  const line: Line = { speed: null, free: 0, sent: 0 };
  let held = (path: string): boolean => path === '';
  let released: Promise<void> = Promise.resolve();
  let release = (): void => undefined;

  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const file = join(folder, normalize(path));
    const known = packed.get(file) ?? pack(file);
    packed.set(file, known);
    const body = await known;
    if (held(path)) await released;
    if (line.speed) await sleep(line.speed.delay);
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('content-encoding', 'br');
    if (HASHED.test(path)) response.setHeader('cache-control', 'max-age=31536000, immutable');
    taken.set(path, (taken.get(path) ?? 0) + body.length);
    await write(body, response, line);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    answer(path, response).catch(() => {
      response.writeHead(404).end();
    });
  });
  return {
    url: await listen(server),
    taken,
    bytes: () => [...taken.values()].reduce((sum, one) => sum + one, 0),
    hold: (some) => {
      held = some;
      released = new Promise((resolve) => (release = resolve));
    },
    release: () => {
      held = () => false;
      release();
    },
    sent: () => line.sent,
    reset: () => {
      taken.clear();
      line.sent = 0;
    },
    slow: (speed) => {
      line.speed = speed;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function pack(file: string): Promise<Buffer> {
  if (!(await stat(file)).isFile()) throw new Error(file);
  return brotli(await readFile(file));
}

/** All answers share one line, as they do on a phone; one that nobody waits for any more leaves it. */
async function write(body: Buffer, response: ServerResponse, line: Line): Promise<void> {
  const piece = 4096;
  let at = 0;
  for (; line.speed && at < body.length && !response.destroyed; at += piece) {
    const some = body.subarray(at, at + piece);
    line.free = Math.max(line.free, Date.now()) + (some.length / line.speed.bytes) * 1000;
    await sleep(Math.max(0, line.free - Date.now()));
    line.sent += some.length;
    response.write(some);
  }
  const rest = body.subarray(at);
  line.sent += rest.length;
  response.end(rest);
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`);
    });
  });
}
