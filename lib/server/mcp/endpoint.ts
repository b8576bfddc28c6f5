import type { IncomingMessage, ServerResponse } from 'node:http';
import type { McpHttpHandler } from '@modelcontextprotocol/server';
import type { Source } from '#lib/mcp/source.ts';
import { unkept } from '../headers.ts';
import { sendAnswer } from '../interfaces.ts';
import { refuseWith } from '../refuse.ts';
import { type BodyFault, readBody } from './body.ts';
import { limits } from './limits.ts';
import { Rate, clientOf } from './rate.ts';

/** Answers requests to `/mcp` (docs/mcp.md). Never throws. */
export type McpEndpoint = (request: IncomingMessage, response: ServerResponse) => void;

/** What the endpoint is made of. */
export interface McpSite {
  source: Source;
  /** Reads a steady clock, in milliseconds. */
  now?: () => number;
  /** Bounds that differ from the usual ones. */
  limits?: Partial<Record<keyof typeof limits, number>>;
}

/** A request that is not answered; its message is for people, Chinese first. */
class Refused extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

const busy = (seconds: number): Refused =>
  new Refused(503, '现在太忙，请稍后再试（busy）', { 'Retry-After': String(seconds) });

const FAULTS: Readonly<Record<BodyFault, () => Refused>> = {
  'too-large': () => new Refused(413, `请求太大，最多 ${limits.bodyBytes} 字节（too large）`),
  'too-late': () => new Refused(408, '请求没有按时发完（request timeout）'),
  aborted: () => new Refused(400, '请求没有发完（incomplete request）'),
};

/**
 * Makes the endpoint. It keeps nothing between requests: each has a server of its own, over one source.
 * What costs is refused before anything is read.
 */
export function createMcpEndpoint(site: McpSite): McpEndpoint {
  const bounds = { ...limits, ...site.limits };
  const origin = new URL(site.source.siteUrl).origin;
  const rate = new Rate(bounds.perMinute, bounds.clients, site.now);
  const rateOfAll = new Rate(bounds.perMinuteOfAll, 1, site.now);
  let handler: Promise<McpHttpHandler> | undefined;
  let running = 0;

  const take = (client: string, count: number): void => {
    const wait = rate.take(client, count);
    if (wait > 0) {
      const message = `问得太快，请 ${wait} 秒后再试（too many requests）`;
      throw new Refused(429, message, { 'Retry-After': String(wait) });
    }
    const waitOfAll = rateOfAll.take('all', count);
    if (waitOfAll > 0) throw busy(waitOfAll);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    checkHead(request, origin, bounds.bodyBytes);
    const client = clientOf(request.socket.remoteAddress);
    take(client, 1);
    if (running >= bounds.atOnce) throw busy(1);
    running += 1;
    try {
      const body = await readBody(request, bounds.bodyBytes, bounds.bodyTime);
      if (!Buffer.isBuffer(body)) throw FAULTS[body]();
      const message = parsed(body);
      const count = Array.isArray(message) ? message.length : 1;
      if (count > bounds.batch) {
        throw new Refused(400, `一次最多 ${bounds.batch} 条消息（too many messages）`);
      }
      if (count > 1) take(client, count - 1);
      handler ??= handlerFor(site.source);
      const { fetch } = await handler;
      const answered = await inTime(bounds.answerTime, response, async (signal) => {
        const asked = webRequest(request, body, signal);
        // Read here: it may be a stream, which must end in time as well.
        const given = await fetch(asked, { parsedBody: message });
        return new Response(bodyOf(given, await given.arrayBuffer()), given);
      });
      response.setHeader('Cache-Control', unkept);
      await sendAnswer(answered, request, response);
    } finally {
      running -= 1;
    }
  };

  return (request, response) => {
    answer(request, response).catch((cause: unknown) => {
      if (!(cause instanceof Refused)) console.error(cause);
      const refused =
        cause instanceof Refused ? cause : new Refused(500, '出错了（internal error）');
      refuseWith(request, response, { ...saidBy(refused), status: refused.status });
    });
  };
}

/** Loaded when first asked for: most sites are read by people. */
async function handlerFor(source: Source): Promise<McpHttpHandler> {
  const [{ createMcpHandler }, { createServer }] = await Promise.all([
    import('@modelcontextprotocol/server'),
    import('#lib/mcp/server.ts'),
  ]);
  // Nothing changes while a server runs: nobody may hold a connection open to hear of it.
  return createMcpHandler(() => createServer(source), { maxSubscriptions: 0, keepAliveMs: 0 });
}

/** @throws Refused for what is not read any further. */
function checkHead({ method, headers }: IncomingMessage, origin: string, mostBytes: number): void {
  if (method !== 'POST') {
    throw new Refused(405, '这里只收 POST（method not allowed: POST only）', { Allow: 'POST' });
  }
  // A page of another site, in a browser that is allowed to reach us. What `Host` says proves nothing.
  if (headers.origin !== undefined && headers.origin !== origin) {
    throw new Refused(403, '别的网站不能从浏览器里调用（foreign origin）');
  }
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Refused(415, '只收 application/json（unsupported media type）');
  }
  if (Number(headers['content-length'] ?? 0) > mostBytes) throw FAULTS['too-large']();
}

/** @throws Refused for what is no JSON. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new Refused(400, '请求不是 JSON（parse error）');
  }
}

/** The request for the protocol's own code: of its headers only those that the protocol knows. */
function webRequest({ headers }: IncomingMessage, body: Buffer, signal: AbortSignal): Request {
  const known = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    const isKnown = name === 'accept' || name === 'content-type' || name.startsWith('mcp-');
    return isKnown && typeof value === 'string' ? [[name, value]] : [];
  });
  return new Request('http://localhost/mcp', {
    ...{ method: 'POST', headers: known, signal },
    body: new Uint8Array(body),
  });
}

const bodyOf = ({ status }: Response, bytes: ArrayBuffer): ArrayBuffer | null =>
  [204, 304].includes(status) ? null : bytes;

/** Makes an answer, and gives up when it is late or nobody waits for it any more. @throws Refused */
async function inTime<Result>(
  time: number,
  response: ServerResponse,
  make: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const late = new Promise<never>((_, reject) => {
    const give = (): void => {
      controller.abort();
      reject(new Refused(503, '没有按时答出来，请稍后再试（timeout）', { 'Retry-After': '2' }));
    };
    const timer = setTimeout(give, time);
    response.once('close', () => {
      clearTimeout(timer);
      give();
    });
  });
  return Promise.race([make(controller.signal), late]);
}

/** In the protocol's form, so that clients can show it. */
function saidBy({ status, message, headers }: Refused) {
  const code = status === 400 ? -32_700 : -32_000;
  const text = JSON.stringify({ jsonrpc: '2.0', error: { code, message }, id: null });
  return { text, headers, type: 'application/json; charset=utf-8' };
}
