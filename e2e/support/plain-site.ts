import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join } from 'node:path';

/** A folder of plain files on a server that can be taken away, made slow, or given another folder. */
export interface PlainSite {
  origin: string;
  /** Served from now on. */
  folder: string;
  /** `away`: connections break; `hangs`: they are taken, and nothing comes. */
  state: 'there' | 'away' | 'hangs';
  /** Paths that were asked for, in order. */
  asked: string[];
  close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a folder on a free port of this machine. */
export async function servePlainly(folder: string): Promise<PlainSite> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*/s, ''));
    site.asked.push(path);
    if (site.state === 'away') return void request.socket.destroy();
    if (site.state === 'hangs') return;
    const file = join(site.folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = existsSync(file) && extname(file) !== '' ? file : null;
    const sent = found ?? join(site.folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[extname(sent)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
    });
    response.end(readFileSync(sent));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const site: PlainSite = {
    ...{ origin: `http://127.0.0.1:${port}`, folder, state: 'there', asked: [] },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return site;
}
