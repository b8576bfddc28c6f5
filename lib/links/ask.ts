import type { LinkRecord } from '#lib/content/types.ts';
import type { Request, Visit, Visitor } from '#lib/outside/types.ts';
import { readUrl } from '#lib/text/read-url.ts';

/** What came of asking for an address. */
export interface Answer extends Pick<LinkRecord, 'state' | 'why' | 'movedTo'> {
  /** Somebody has answered for the address, whatever it was: the way there is not broken. */
  isReached: boolean;
}

/**
 * Answers to programs, not about the page: it may well be there for readers. 412, 418, 421 and 999 are what
 * walls against robots say.
 */
const REFUSED = new Set([
  401, 402, 403, 405, 406, 407, 408, 412, 418, 421, 423, 425, 429, 451, 999,
]);
/** Longest address that a page is said to have moved to. */
const LONGEST = 2000;

const request = (method: Request['method']): Request => ({
  method,
  accept: 'text/html,application/xhtml+xml,image/*;q=0.9,*/*;q=0.8',
  mostBytes: 0,
});

/**
 * Asks for an address as a browser would: only the head first, then, where that is not a clear yes, all of
 * it, because some servers know one way only.
 *
 * @returns null for what nobody in the world can ask.
 * @throws the reason of whoever ended the visitor.
 */
export async function askLink(address: string, visitor: Visitor): Promise<Answer | null> {
  const byHead = await visitor.visit(address, request('HEAD'));
  const answer = answerOf(address, byHead);
  if (isFinal(byHead) || answer?.state === 'ok' || answer?.state === 'moved') return answer;
  return answerOf(address, await visitor.visit(address, request('GET')));
}

/** What asking once more in another way cannot change. */
function isFinal(visit: Visit): boolean {
  if (visit.kind === 'answered') return visit.status === 429;
  return ['inside', 'not-an-address', 'no-host'].includes(visit.reason);
}

function answerOf(address: string, visit: Visit): Answer | null {
  if (visit.kind === 'failed') {
    if (visit.reason === 'inside' || visit.reason === 'not-an-address') return null;
    const isReached = visit.hops.length > 0 || visit.reason === 'broken-off';
    return { state: 'gone', why: visit.why, movedTo: null, isReached };
  }
  const { status, hops, url } = visit;
  const [why, isReached] = [`${status}`, status < 500];
  if (REFUSED.has(status)) return { state: 'refused', why, movedTo: null, isReached };
  if (status >= 400) return { state: 'gone', why, movedTo: null, isReached };
  if (hops.length > 0 && isHomeInstead(address, url)) {
    return { state: 'unknown', why: '转到了首页', movedTo: null, isReached };
  }
  const isMoved = hops.length > 0 && status < 300 && hops.every(({ isForGood }) => isForGood);
  if (!isMoved || url.length > LONGEST) return { state: 'ok', why, movedTo: null, isReached };
  return { state: 'moved', why, movedTo: url, isReached };
}

/**
 * Whether who asks for a page of a site is led to its bare home page: that is how many sites say that a page is
 * not there (any more), and some that it is. Sites are compared by the last two parts of their names.
 */
function isHomeInstead(asked: string, answered: string): boolean {
  const [from, to] = [readUrl(asked), readUrl(answered)];
  if (!from || !to || isHome(from) || !isHome(to)) return false;
  return siteOf(from) === siteOf(to);
}

const isHome = ({ pathname, search }: URL): boolean =>
  /^\/(?:index\.\w+)?$/.test(pathname) && search === '';
const siteOf = ({ hostname }: URL): string => hostname.split('.').slice(-2).join('.');
