import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { namesTag } from '#lib/search/api/tag.ts';
import type { BuiltFile } from './built-files.ts';
import { twinHeaders } from './headers.ts';

type Coding = 'br' | 'gzip' | 'identity';

/** Bytes of one file in one coding. */
interface Sent {
  body: Buffer;
  /** Weak: the same for every coding. */
  tag: string;
  coding: Coding;
}

/** How a file was chosen, where its address has several forms. */
export interface Chosen {
  /** Header of the request that decided. */
  by: 'Accept';
  /** The file's own address, where it is not the one that was asked for. */
  location: string | null;
}

/** Sends a built file. @throws if it cannot be read. */
export type Send = (
  file: BuiltFile,
  request: IncomingMessage,
  response: ServerResponse,
  chosen?: Chosen,
) => Promise<void>;

/** Shorter bodies are not worth the work. */
const WORTH_CODING = 1000;
/** What an entry costs besides its bytes. */
const OVERHEAD = 500;

/**
 * Makes a sender that keeps what it has sent, at most so many bytes, the least recently used dropped
 * first. A file is compressed once, not once for everybody.
 */
export function createSend(mostBytes: number): Send {
  const kept = new LRUCache<string, Sent, { file: BuiltFile; coding: Coding }>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }) => body.length + OVERHEAD,
    // Fetched once for all who ask at the same time.
    fetchMethod: (_key, _stale, { context: { file, coding } }) => coded(file, coding),
  });
  return async (file, request, response, chosen) => {
    if (file.isPassedOn) return passOn(file, request, response);
    const wanted = isText(file) ? codingFor(request.headers['accept-encoding']) : 'identity';
    const key = `${wanted} ${file.path}`;
    const sent = await kept.forceFetch(key, { context: { file, coding: wanted } });
    const headers = {
      'Cache-Control': file.cacheControl,
      ETag: sent.tag,
      ...varying(file, chosen),
    };
    if (file.status === 200 && namesTag(request.headers['if-none-match'] ?? null, sent.tag)) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(file.status, {
      ...headers,
      'Content-Type': file.type,
      'Content-Length': sent.body.length,
      ...(sent.coding !== 'identity' && { 'Content-Encoding': sent.coding }),
    });
    response.end(request.method === 'HEAD' ? undefined : sent.body);
  };
}

/** Sends a file whose name says what is in it straight from the disk. */
async function passOn(
  file: BuiltFile,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const tag = `"${basename(file.path)}"`;
  const headers = { 'Cache-Control': file.cacheControl, ETag: tag };
  if (namesTag(request.headers['if-none-match'] ?? null, tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const handle = await open(/* turbopackIgnore: true */ file.path);
  try {
    const { size } = await handle.stat();
    response.writeHead(200, { ...headers, 'Content-Type': file.type, 'Content-Length': size });
    if (request.method === 'HEAD') response.end();
    else await pipeline(handle.createReadStream({ autoClose: false }), response).catch(ignore);
  } finally {
    await handle.close();
  }
}

/** Whoever has gone meanwhile is no fault of the build, and the connection is closed already. */
const ignore = (): void => undefined;

/** What of the headers depends on how the file was chosen. */
function varying(file: BuiltFile, chosen: Chosen | undefined): Record<string, string> {
  const by = [...(isText(file) ? ['Accept-Encoding'] : []), ...(chosen ? [chosen.by] : [])];
  const location = chosen?.location ?? null;
  return {
    ...(by.length > 0 && { Vary: by.join(', ') }),
    ...(location !== null && { 'Content-Location': location }),
    // At the page's own address they would take the page out of search engines.
    ...(isTwin(file) && location === null && twinHeaders),
  };
}

/** Another form of a page that search engines have already. */
const isTwin = ({ type }: BuiltFile): boolean => type.startsWith('text/markdown');

const isText = ({ type }: BuiltFile): boolean => /^text\/|json|xml|javascript/.test(type);

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

async function coded(file: BuiltFile, wanted: Coding): Promise<Sent> {
  const plain = await readFile(/* turbopackIgnore: true */ file.path);
  const tag = `W/"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`;
  const coding = plain.length < WORTH_CODING ? 'identity' : wanted;
  return { body: await inCoding(plain, coding), tag, coding };
}

/** Middle qualities: a cold cache must not keep both cores busy. */
async function inCoding(plain: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'gzip') return gzipped(plain, { level: 6 });
  if (coding === 'identity') return plain;
  return brotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
}

/** The best coding that an `Accept-Encoding` header allows (RFC 9110, 12.5.3). */
export function codingFor(header: string | string[] | undefined): Coding {
  const allowed = new Map(
    String(header ?? '')
      .slice(0, 500)
      .toLowerCase()
      .split(',')
      .map((one): [string, boolean] => {
        const [name = '', ...parameters] = one.split(';').map((part) => part.trim());
        return [name, !parameters.some((part) => /^q=0(?:\.0*)?$/.test(part))];
      }),
  );
  return (['br', 'gzip'] as const).find((coding) => allowed.get(coding)) ?? 'identity';
}
