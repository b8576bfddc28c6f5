import { isPublic } from '#lib/draft/public-host.ts';
import { errorCode } from '#lib/site/error-words.ts';
import { readUrl } from '#lib/text/read-url.ts';
import { isAskable } from './hosts.ts';

/** What came of asking for an address. */
export interface Answer {
  /**
   * `alive`; `failing`: nobody answers, or with an error; `unsure`: whoever answers does not speak to
   * programs; `private`: nobody in the world can ask it.
   */
  state: 'alive' | 'failing' | 'unsure' | 'private';
  /** A status or a few words. */
  why: string;
  /** Where it has moved to for good; null where it has not. */
  moved: string | null;
}

/** What asks, replaced in tests. */
export interface Asking {
  fetch: (url: URL, init: RequestInit) => Promise<Response>;
  /** Addresses of machines that a host name stands for. */
  resolve: (host: string) => Promise<string[]>;
  /** Milliseconds that one request may take. */
  patience: number;
}

const MOST_HOPS = 6;

/** Answers to programs, not about the page: it may well be there for readers. */
const UNSURE = new Set([401, 402, 403, 405, 406, 407, 408, 412, 418, 421, 423, 425, 429, 451, 999]);

const HEADERS = {
  'user-agent':
    'Mozilla/5.0 (compatible; sofa-weekly-links; +https://github.com/sofastack/sofa-weekly)',
  accept: 'text/html,application/xhtml+xml,image/*;q=0.9,*/*;q=0.8',
};

/**
 * Asks for an address as a browser would: only the head first, then all, because some servers know one way
 * only. Every hop is looked at before it is asked, so that no page sends us into a private network.
 */
export async function askLink(address: string, asking: Asking): Promise<Answer> {
  const byHead = await follow(address, 'HEAD', asking);
  if (byHead.state === 'alive' || byHead.state === 'private') return byHead;
  return follow(address, 'GET', asking);
}

async function follow(address: string, method: string, asking: Asking): Promise<Answer> {
  let url = readUrl(address);
  let moved: string | null = null;
  let isForGood = true;
  for (let hops = 0; hops < MOST_HOPS; hops += 1) {
    const refused = url ? await refusal(url, asking) : '不是地址';
    if (!url || refused !== null) {
      // A page of the world that leads to a private network is not one that readers see.
      if (hops > 0) return { state: 'failing', why: `转到${refused}`, moved: null };
      return refused === NO_SUCH_HOST
        ? { state: 'failing', why: NO_SUCH_HOST, moved: null }
        : { state: 'private', why: refused ?? '', moved: null };
    }
    const answer = await once(url, method, asking);
    if ('why' in answer) return { state: 'failing', why: answer.why, moved: null };
    const { status, next } = answer;
    if (status < 300 || status >= 400 || next === null) return { ...judged(status), moved };
    isForGood &&= status === 301 || status === 308;
    if (isForGood) moved = next.href;
    url = next;
  }
  return { state: 'failing', why: '转个没完', moved: null };
}

function judged(status: number): Omit<Answer, 'moved'> {
  const state = status < 400 ? 'alive' : UNSURE.has(status) ? 'unsure' : 'failing';
  return { state, why: `${status}` };
}

const NO_SUCH_HOST = '域名不存在';

/** Why an address is not asked; null where it may be. */
async function refusal(url: URL, { resolve }: Asking): Promise<string | null> {
  if (!isAskable(url)) return '只在内网里有的地址';
  const addresses = await resolve(url.hostname.replace(/^\[|\]$/g, '')).catch(() => []);
  if (addresses.length === 0) return NO_SUCH_HOST;
  return addresses.every(isPublic) ? null : '只在内网里有的地址';
}

type Told = { status: number; next: URL | null } | { why: string };

async function once(url: URL, method: string, asking: Asking): Promise<Told> {
  try {
    const response = await asking.fetch(url, {
      ...{ method, headers: HEADERS, redirect: 'manual' },
      signal: AbortSignal.timeout(asking.patience),
    });
    // Nobody reads it; a large file must not be sent.
    await response.body?.cancel().catch(() => undefined);
    return { status: response.status, next: hopOf(response.headers.get('location'), url) };
  } catch (cause) {
    return { why: failure(cause) };
  }
}

function hopOf(location: string | null, from: URL): URL | null {
  if (location === null) return null;
  try {
    return new URL(location, from);
  } catch {
    return null;
  }
}

function failure(cause: unknown): string {
  if (cause instanceof Error && cause.name === 'TimeoutError') return '太久没有回答';
  const code = cause instanceof Error ? errorCode(cause.cause) : '';
  if (code === 'ECONNREFUSED') return '拒绝连接';
  if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|UNABLE_TO_VERIFY|SELF_SIGNED)/.test(code)) return '证书不对';
  return `连不上${/^[A-Z_]{3,40}$/.test(code) ? `（${code}）` : ''}`;
}
