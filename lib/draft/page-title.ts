import type { IncomingMessage } from 'node:http';
import { Parser } from 'htmlparser2';
import { openAnswer, unpackedBody } from '#lib/outside/open.ts';
import { InsideError, isPublic } from '#lib/outside/public-host.ts';
import { withoutActing } from '#lib/text/printable.ts';
import { readUrl } from '#lib/text/read-url.ts';
import { Trouble, troubleOf } from './trouble.ts';

/** How a page is read. */
export interface PageOptions {
  /** Milliseconds for all of it. */
  timeout?: number;
  /** Which addresses of machines may be asked; unless given, those of the public internet. */
  allowed?: (ip: string) => boolean;
}

/** Bytes of a page in which its title stands, if anywhere. */
const MOST_BYTES = 1024 * 1024;
const MOST_REDIRECTS = 5;

/**
 * Title of a page: what it gives to those who share it (`og:title`), else its `<title>`.
 *
 * @throws Trouble in one Chinese line.
 */
export async function pageTitle(
  address: string,
  { timeout = 10_000, allowed = isPublic }: PageOptions = {},
): Promise<string> {
  const end = AbortSignal.timeout(timeout);
  try {
    const { bytes, type } = await readPage(address, end, allowed);
    const title = titleIn(decoded(bytes, type));
    if (title === '') throw new Trouble(`${address} 里没有标题`);
    return title;
  } catch (cause) {
    if (end.aborted) throw new Trouble(`等了 ${timeout / 1000} 秒没有读到 ${address}`);
    if (cause instanceof InsideError) throw new Trouble(`${cause.message}，没有去读`);
    throw troubleOf(cause, readUrl(address)?.host ?? address);
  }
}

interface Page {
  bytes: Buffer;
  /** `text/html; charset=gbk` */
  type: string;
}

async function readPage(
  address: string,
  signal: AbortSignal,
  allowed: (ip: string) => boolean,
): Promise<Page> {
  let url = readUrl(address);
  for (let left = MOST_REDIRECTS; left >= 0; left -= 1) {
    if (!url || !/^https?:$/.test(url.protocol)) throw new Trouble('只读 http 和 https 的网页');
    const response = await request(url, signal, allowed);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      url = resolved(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new Trouble(`${url.host} 回答 ${statusCode}`);
    }
    return { bytes: await beginningOf(response), type: headers['content-type'] ?? '' };
  }
  throw new Trouble(`转了 ${MOST_REDIRECTS} 次还没有到`);
}

function resolved(location: string, base: URL): URL | null {
  try {
    return new URL(location, base);
  } catch {
    return null;
  }
}

function request(
  url: URL,
  signal: AbortSignal,
  allowed: (ip: string) => boolean,
): Promise<IncomingMessage> {
  const headers = {
    accept: 'text/html,application/xhtml+xml',
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': 'Mozilla/5.0 (compatible; sofa-weekly)',
  };
  return openAnswer(url, { method: 'GET', headers, signal, allowed });
}

/** The first bytes of a page, unpacked. What comes behind them is not waited for. */
async function beginningOf(response: IncomingMessage): Promise<Buffer> {
  const unpacked = unpackedBody(response);
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of unpacked) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= MOST_BYTES) break;
  }
  response.destroy();
  return Buffer.concat(parts).subarray(0, MOST_BYTES);
}

/** Text of a page in the encoding that it names: many Chinese ones are no UTF-8. */
function decoded(bytes: Buffer, type: string): string {
  const CHARSET = /charset\s*=\s*["']?([\w-]{1,40})/i;
  const named = CHARSET.exec(type) ?? CHARSET.exec(bytes.subarray(0, 4096).toString('latin1'));
  try {
    return new TextDecoder(named?.[1] ?? 'utf-8').decode(bytes);
  } catch {
    // No encoding that anybody knows.
    return new TextDecoder().decode(bytes);
  }
}

const LONGEST = 200;

function titleIn(html: string): string {
  let shared = '';
  let title = '';
  let isInside = false;
  let isOver = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'title' && title === '' && !isOver) isInside = true;
      // A picture drawn in the page may have a title as well.
      if (name === 'body' || name === 'svg') isOver = true;
      if (
        name === 'meta' &&
        /^og:title$/i.test(attributes['property'] ?? attributes['name'] ?? '')
      ) {
        shared ||= tidied(attributes['content'] ?? '');
      }
    },
    ontext(text) {
      if (isInside) title += text;
    },
    onclosetag(name) {
      if (name === 'title') isInside = false;
    },
  });
  parser.end(html);
  return shared || tidied(title);
}

function tidied(text: string): string {
  const line = text.slice(0, 5000).replace(/\s+/g, ' ').trim();
  return withoutActing(line.slice(0, LONGEST)).trim();
}
