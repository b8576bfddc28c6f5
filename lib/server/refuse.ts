import type { IncomingMessage, ServerResponse } from 'node:http';
import { unkept } from './headers.ts';

/** What a refusal says, and as what. */
export interface Said {
  status: number;
  /** Whole body. */
  text: string;
  type: string;
  /** More headers. */
  headers?: Readonly<Record<string, string>>;
}

/** Ends a request without looking at what it still brings. */
export function refuseWith(
  request: IncomingMessage,
  response: ServerResponse,
  { status, text, type, headers = {} }: Said,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const hasBody =
    'transfer-encoding' in request.headers || request.headers['content-length'] !== '0';
  const body = Buffer.from(text);
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': unkept,
    ...headers,
    // What was sent along is not read to its end.
    ...(hasBody &&
      request.method !== 'GET' &&
      request.method !== 'HEAD' && { Connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The same with one line for people. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  message: string,
): void {
  refuseWith(request, response, {
    status,
    text: `${message}\n`,
    type: 'text/plain; charset=utf-8',
  });
}
