import { type Server as HttpServer } from 'node:http';
import { type Socket, Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What is being answered, as `requests.ts` knows it. */
interface Running {
  running(): number;
  isBusy(socket: Socket): boolean;
  lastCalls(): void;
}

/** So long, in milliseconds, a kept connection may still come with a request and be told that it is its last. */
const LAST_CALLS = 500;
const LOOK_EVERY = 25;

/**
 * Stops a server without breaking off what it was asked: no new connections, every answer is the last of its
 * connection, connections on which nothing is asked are closed after a moment. Node's `close()` would close those at
 * once, and with them what is still on its way: a request that has not arrived, and a long answer that a slow reader
 * has not taken yet, because for Node a connection is idle as soon as its answer was handed over to it.
 *
 * @param sockets all connections of the server ({@link socketsOf}).
 * @param most milliseconds that requests which were begun may take. @returns how many were broken off.
 */
export async function stopGracefully(
  server: HttpServer,
  sockets: ReadonlySet<Socket>,
  requests: Running,
  most: number,
): Promise<number> {
  const started = performance.now();
  const spent = (): number => performance.now() - started;
  requests.lastCalls();
  // Behind the poll that takes in what has knocked already.
  await new Promise((resolve) => setImmediate(resolve));
  NetServer.prototype.close.call(server);
  const moment = Math.min(LAST_CALLS, most);
  while (requests.running() > 0 ? spent() < most : spent() < moment && sockets.size > 0) {
    await sleep(LOOK_EVERY);
    if (spent() < moment) continue;
    for (const socket of sockets) if (!requests.isBusy(socket)) socket.destroy();
  }
  const left = requests.running();
  server.closeAllConnections();
  return left;
}

/** The connections of a server, as they come and go. */
export function socketsOf(server: HttpServer): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}
