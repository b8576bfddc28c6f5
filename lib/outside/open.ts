import { type IncomingMessage, request as askPlain } from 'node:http';
import { request as askSecure } from 'node:https';
import { isIP } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { InsideError, guardedLookup } from './public-host.ts';

/** How an answer is opened. */
interface Opening {
  method: 'HEAD' | 'GET';
  headers: Readonly<Record<string, string>>;
  signal: AbortSignal;
  /** Which machines may be connected to. */
  allowed: (ip: string) => boolean;
}

/**
 * Asks for one address, over a connection of its own to a machine that was looked at before, and follows
 * nothing. Node's `http` and not `fetch`: only there a connection can be held to what was looked up.
 *
 * @returns the answer with its body unread.
 * @throws InsideError for a machine that is not allowed; whatever Node says of other failures.
 */
export function openAnswer(
  url: URL,
  { method, headers, signal, allowed }: Opening,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A number is never looked up.
  if (isIP(host) !== 0 && !allowed(host)) return Promise.reject(new InsideError(host));
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? askSecure : askPlain;
    const lookup = guardedLookup(allowed);
    const request = ask(url, { method, headers, signal, agent: false, lookup }, resolve);
    request.on('error', reject);
    request.end();
  });
}

/** The body of an answer, unpacked as it says. What breaks off within is thrown to the one who reads. */
export function unpackedBody(response: IncomingMessage): AsyncIterable<Buffer> {
  const unpack = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[response.headers['content-encoding']?.trim().toLowerCase() ?? ''];
  if (!unpack) return response as AsyncIterable<Buffer>;
  const unpacked = response.pipe(unpack());
  response.on('error', (cause) => unpacked.destroy(cause));
  return unpacked as AsyncIterable<Buffer>;
}
