import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Door } from '../door.ts';
import type { Log } from './log.ts';

/** What may stand in a log and go back to whoever sent it. */
const SANE_ID = /^[\w.:+/=@-]{1,128}$/;
/** Of a path no more is logged. */
const MOST_PATH = 500;

/** Requests as they come and go. */
export interface Requests {
  /** The door, with each request that it gets known, named and logged. */
  door: Door;
  /** How many are being answered. */
  running(): number;
  /** Whether something is being answered on a connection, its last byte not taken yet. */
  isBusy(socket: Socket): boolean;
  /** From now on every answer is the last of its connection. */
  lastCalls(): void;
}

/**
 * Watches over a door: every request gets an id, its own (`X-Request-Id`) where that is one, which goes back with
 * the answer; when it is over, it is logged. @param logsAddresses whether with the reader's address.
 */
export function watchRequests(door: Door, log: Log, logsAddresses: boolean): Requests {
  const open = new Set<ServerResponse>();
  let isLast = false;
  return {
    door: (request, response) => {
      const started = performance.now();
      const sentBefore = request.socket.bytesWritten;
      const id = requestId(request.headers['x-request-id']);
      // For the framework, where it stands behind the door.
      request.headers['x-request-id'] = id;
      response.setHeader('X-Request-Id', id);
      if (isLast) response.setHeader('Connection', 'close');
      open.add(response);
      response.once('close', () => {
        open.delete(response);
        log.request({
          id,
          method: request.method ?? '',
          path: pathOf(request.url ?? ''),
          // Broken off before there was an answer: 499, as nginx says it.
          status: response.headersSent ? response.statusCode : 499,
          bytes: Math.max(0, request.socket.bytesWritten - sentBefore),
          ms: Math.round((performance.now() - started) * 10) / 10,
          ...(!response.writableFinished && { aborted: true }),
          ...(logsAddresses && addressesOf(request)),
        });
      });
      return door(request, response);
    },
    running: () => open.size,
    isBusy: (socket) => [...open].some(({ req }) => req.socket === socket),
    lastCalls: () => {
      isLast = true;
      for (const response of open) {
        if (!response.headersSent) response.setHeader('Connection', 'close');
      }
    },
  };
}

function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
}

function pathOf(target: string): string {
  const [path = ''] = target.split(/[?#]/, 1);
  return path.length > MOST_PATH ? `${path.slice(0, MOST_PATH)}…` : path;
}

function addressesOf(request: IncomingMessage): { address?: string; forwarded?: string } {
  const { remoteAddress: address } = request.socket;
  const forwarded = request.headers['x-forwarded-for'];
  return {
    ...(address !== undefined && { address }),
    ...(typeof forwarded === 'string' && { forwarded: forwarded.slice(0, MOST_PATH) }),
  };
}
