import { brotliCompressSync, constants } from 'node:zlib';

/** A body after brotli (quality 11), as servers send what they compress once and for all. */
export function brotli(body: Uint8Array): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotliCompressSync(body, { params });
}

/** Bytes that a body has on the wire: after brotli, or as they are when that is less. */
export function wireBytes(body: Uint8Array): number {
  return Math.min(body.length, brotli(body).length);
}
