import type { IncomingMessage } from 'node:http';

/** Why a body was not read to its end. */
export type BodyFault = 'too-large' | 'too-late' | 'aborted';

/**
 * Reads the body of a request.
 * @param most bytes; no more is kept, whatever was announced.
 * @param time milliseconds in which all of it must be there.
 */
export function readBody(
  request: IncomingMessage,
  most: number,
  time: number,
): Promise<Buffer | BodyFault> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    const end = (result: Buffer | BodyFault): void => {
      clearTimeout(timer);
      request.off('data', onData);
      // It may go on coming until the connection is closed, and is dropped.
      request.resume();
      resolve(result);
    };
    const timer = setTimeout(() => end('too-late'), time);
    const onData = (part: Buffer): void => {
      size += part.length;
      if (size > most) end('too-large');
      else parts.push(part);
    };
    request.on('data', onData);
    request.once('end', () => end(Buffer.concat(parts)));
    request.once('error', () => end('aborted'));
    request.once('close', () => end('aborted'));
  });
}
