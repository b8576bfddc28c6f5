import type { IncomingMessage } from 'node:http';
import { errorCode } from '#lib/site/error-words.ts';
import { readUrl } from '#lib/text/read-url.ts';
import { type Manners, Turns } from './manners.ts';
import { openAnswer, unpackedBody } from './open.ts';
import { InsideError } from './public-host.ts';
import { pauseOf } from './retry-after.ts';
import type { Gate, Hop, Patience, Request, Visit, Visitor } from './types.ts';

/** What a visitor is made of. */
interface VisitorOptions {
  gate: Gate;
  patience?: Partial<Patience>;
  manners?: Partial<Manners>;
  /** Ends whatever is under way; then `visit` throws its reason. */
  signal?: AbortSignal;
}

const MANNERS: Manners = { atOnce: 8, spacing: 1000, longestPause: 60_000 };
const PATIENCE: Patience = { head: 15_000, idle: 15_000, whole: 120_000 };
const MOST_HOPS = 6;
const AGENT = 'Mozilla/5.0 (compatible; sofa-weekly; +https://github.com/sofastack/sofa-weekly)';

type Answered = Extract<Visit, { kind: 'answered' }>;
type Failed = Extract<Visit, { kind: 'failed' }>;
/** Why there is no answer. */
type Failure = Pick<Failed, 'reason' | 'why'>;

/**
 * Makes who asks machines of the world: as slowly as they like it, no longer than is bearable, and none that
 * is not of the public internet, wherever an address leads and whatever a name is looked up to.
 */
export function createVisitor(options: VisitorOptions): Visitor {
  const patience = { ...PATIENCE, ...options.patience };
  const turns = new Turns({ ...MANNERS, ...options.manners });
  const signal = options.signal ?? new AbortController().signal;
  return {
    async visit(address, request) {
      signal.throwIfAborted();
      const url = readUrl(address);
      if (!url) return { kind: 'failed', reason: 'not-an-address', why: '不是地址', hops: [] };
      const once = new Visiting(options.gate, patience, signal, request);
      const turn = async () => {
        const visit = await once.follow(url);
        return { visit, pause: visit.kind === 'answered' ? pauseOf(visit) : null };
      };
      // What nobody may ask waits for no turn.
      const refused = options.gate.refuses(url);
      if (refused !== null) return { kind: 'failed', reason: 'inside', why: refused, hops: [] };
      return (await turns.take(url.host, turn, signal)).visit;
    },
  };
}

class Visiting {
  readonly #gate: Gate;
  readonly #patience: Patience;
  readonly #ended: AbortSignal;
  readonly #request: Request;

  constructor(gate: Gate, patience: Patience, ended: AbortSignal, request: Request) {
    this.#gate = gate;
    this.#patience = patience;
    this.#ended = ended;
    this.#request = request;
  }

  /** Asks for an address and for those that it leads to. @throws the reason of whoever ended it. */
  async follow(start: URL): Promise<Visit> {
    const limit = new TimeLimit(this.#patience.whole);
    const hops: Hop[] = [];
    try {
      for (let url = start; hops.length <= MOST_HOPS;) {
        const found = await this.#once(url, limit);
        if ('why' in found) return failed(led(found, hops.length > 0), hops);
        if ('visit' in found) return { ...found.visit, hops };
        hops.push({ from: url.href, to: found.next.href, isForGood: found.isForGood });
        url = found.next;
      }
      return failed({ reason: 'too-many-hops', why: '转个没完' }, hops);
    } finally {
      limit.end();
    }
  }

  async #once(
    url: URL,
    limit: TimeLimit,
  ): Promise<Failure | { visit: Answered } | { next: URL; isForGood: boolean }> {
    const refused = this.#gate.refuses(url);
    if (refused !== null) return { reason: 'inside', why: refused };
    const signal = AbortSignal.any([this.#ended, limit.signal]);
    let response: IncomingMessage | null = null;
    try {
      limit.wait(this.#patience.head);
      response = await openAnswer(url, {
        method: this.#request.method,
        headers: {
          accept: this.#request.accept,
          'accept-encoding': 'identity',
          'user-agent': AGENT,
        },
        signal,
        allowed: (ip) => this.#gate.allows(ip, url),
      });
      // Whoever breaks off before its body is read must not end the process.
      response.on('error', () => undefined);
      const { statusCode: status = 0 } = response;
      const next = hopOf(response, url);
      if (next) return { next, isForGood: status === 301 || status === 308 };
      const body = await this.#bodyOf(response, limit);
      if (body === 'too-large') return { reason: 'too-large', why: this.#tooLarge() };
      const headers = headersOf(response);
      return { visit: { kind: 'answered', status, url: url.href, hops: [], headers, body } };
    } catch (cause) {
      this.#ended.throwIfAborted();
      return limit.signal.aborted
        ? { reason: 'timeout', why: '太久没有回答' }
        : failureOf(cause, response !== null);
    } finally {
      response?.destroy();
    }
  }

  async #bodyOf(
    response: IncomingMessage,
    limit: TimeLimit,
  ): Promise<Uint8Array | null | 'too-large'> {
    const { method, mostBytes } = this.#request;
    if (method === 'HEAD' || mostBytes === 0) return null;
    if (Number(response.headers['content-length'] ?? 0) > mostBytes) return 'too-large';
    const parts: Buffer[] = [];
    let bytes = 0;
    limit.wait(this.#patience.idle);
    for await (const part of unpackedBody(response)) {
      limit.wait(this.#patience.idle);
      bytes += part.length;
      if (bytes > mostBytes) return 'too-large';
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  #tooLarge(): string {
    return `超过 ${Number((this.#request.mostBytes / 1_000_000).toFixed(1))} MB`;
  }
}

/** Ends what takes longer than a whole allows, or than one wait. */
class TimeLimit {
  readonly #controller = new AbortController();
  readonly #whole: NodeJS.Timeout;
  #one: NodeJS.Timeout | undefined;

  constructor(milliseconds: number) {
    this.#whole = setTimeout(() => this.#controller.abort(), milliseconds);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Begins a wait, in place of the one before. */
  wait(milliseconds: number): void {
    clearTimeout(this.#one);
    this.#one = setTimeout(() => this.#controller.abort(), milliseconds);
  }

  end(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#one);
  }
}

const failed = (failure: Failure, hops: Hop[]): Failed => ({ kind: 'failed', ...failure, hops });

/** What is told of an address that leads to one that nobody may ask: readers cannot open it either. */
function led(failure: Failure, isLed: boolean): Failure {
  return isLed && failure.reason === 'inside'
    ? { reason: 'led-inside', why: `转到${failure.why}` }
    : failure;
}

/** Where an answer leads, if it is a redirect. */
function hopOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined)
    return null;
  try {
    // Node takes headers for Latin-1; addresses that are not encoded are UTF-8.
    return new URL(Buffer.from(headers.location, 'latin1').toString('utf8'), from);
  } catch {
    return null;
  }
}

function headersOf({ headers }: IncomingMessage): Answered['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}

const NO_HOST = new Set(['ENOTFOUND', 'EAI_NODATA', 'EAI_NONAME', 'ENODATA']);
const CERTIFICATE = /^(?:CERT_|ERR_TLS|DEPTH_ZERO|UNABLE_TO_|SELF_SIGNED|ERR_SSL)/;

/** @param isOpen whether an answer had begun. */
function failureOf(cause: unknown, isOpen: boolean): Failure {
  if (cause instanceof InsideError) return { reason: 'inside', why: '只在内网里有的地址' };
  const code = errorCode(cause);
  const named = /^[A-Z_\d]{3,40}$/.test(code) ? `（${code}）` : '';
  if (NO_HOST.has(code)) return { reason: 'no-host', why: '域名不存在' };
  if (CERTIFICATE.test(code)) return { reason: 'certificate', why: `证书不对${named}` };
  if (isOpen) return { reason: 'broken-off', why: `没有传完就断了${named}` };
  if (code === 'ECONNREFUSED') return { reason: 'no-connection', why: '拒绝连接' };
  return { reason: 'no-connection', why: `连不上${named}` };
}
