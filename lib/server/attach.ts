import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Door } from './door.ts';

/** Published by Node before a server's listeners hear of a request. */
const CHANNEL = 'http.server.request.start';

interface Started {
  server: Server;
}

/** Answers a request. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Puts a door before the HTTP server of this process. `next start` makes that server itself and gives
 * nobody a hand on it, but Node tells of its first request before the framework hears of it: then the
 * framework's listener is put behind the door. Where Node does not tell, the framework answers as
 * it would without us.
 *
 * @param headers of refusals that Node itself writes, for what is no HTTP.
 */
export function attachDoor(door: Door, headers: Readonly<Record<string, string>>): void {
  const onStart = (message: unknown): void => {
    const { server } = message as Started;
    unsubscribe(CHANNEL, onStart);
    const behind = server.listeners('request') as Listener[];
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (door(request, response)) return;
      for (const listener of behind) listener.call(server, request, response);
    });
    if (server.listenerCount('clientError') === 0) {
      server.on('clientError', (cause: NodeJS.ErrnoException, socket: Socket) =>
        refuseGarbage(cause, socket, headers),
      );
    }
  };
  subscribe(CHANNEL, onStart);
}

const STATUSES: ReadonlyMap<string, string> = new Map([
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', '413 Payload Too Large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
]);

/** What Node answers to what it cannot read, with our headers. */
export function refuseGarbage(
  { code = '' }: NodeJS.ErrnoException,
  socket: Socket,
  headers: Readonly<Record<string, string>>,
): void {
  if (!socket.writable || code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const lines = Object.entries({ ...headers, Connection: 'close' });
  const head = [`HTTP/1.1 ${STATUSES.get(code) ?? '400 Bad Request'}`];
  for (const [name, value] of lines) head.push(`${name}: ${value}`);
  socket.end(`${head.join('\r\n')}\r\n\r\n`);
}
