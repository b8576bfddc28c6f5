import { daysBetween } from '#lib/text/dates.ts';
import type { LinkRecord } from '#lib/content/types.ts';
import { fnv1a } from '#lib/text/hash.ts';
import { readUrl } from '#lib/text/read-url.ts';

/** Which addresses somebody wants to have asked. */
export interface Wish {
  /** `YYYY-MM-DD` */
  day: string;
  /** A host, with all below it, or an address with `*` for anything. */
  only?: string | undefined;
  /** Also what was asked lately. */
  again?: boolean | undefined;
  /** Most addresses. */
  limit?: number | undefined;
}

/** Days after which what answers is asked again; addresses are spread over the week behind. */
const REST_DAYS = 21;
const SPREAD_DAYS = 8;

/**
 * Addresses to be asked: new ones first, then those that were asked longest ago. What fails is asked every
 * day that somebody runs it, what answers every three to four weeks, nothing twice on a day. There are as many
 * that answered before as such that failed, so that a broken way out is told from broken pages.
 *
 * @param addresses all of content.
 */
export function toAsk(
  addresses: readonly string[],
  known: ReadonlyMap<string, LinkRecord>,
  { day, only, again = false, limit = Infinity }: Wish,
): string[] {
  const dateOf = (address: string): string => known.get(address)?.date ?? '';
  const oldestFirst = (some: string[]): string[] =>
    some.sort((a, b) => (dateOf(a) === dateOf(b) ? 0 : dateOf(a) < dateOf(b) ? -1 : 1));
  const wanted = oldestFirst(
    addresses.filter(
      (address) =>
        (only === undefined || isNamed(address, only)) &&
        (again || isDue(known.get(address), address, day)),
    ),
  ).slice(0, limit);
  const asked = new Set(wanted);
  const stateOf = (address: string): string => known.get(address)?.state ?? '';
  const failing = wanted.filter((one) => stateOf(one) === 'gone').length;
  const missing = Math.max(0, failing - (wanted.length - failing));
  const living = addresses.filter(
    (one) => !asked.has(one) && ['ok', 'moved'].includes(stateOf(one)) && dateOf(one) !== day,
  );
  return [...wanted, ...oldestFirst(living).slice(0, missing)];
}

function isDue(record: LinkRecord | undefined, address: string, day: string): boolean {
  if (!record || record.date > day) return true;
  if (record.date === day) return false;
  if (record.failing !== null) return true;
  return daysBetween(record.date, day) >= REST_DAYS + (fnv1a(address) % SPREAD_DAYS);
}

/** Whether an address is one of those that a pattern names. */
function isNamed(address: string, pattern: string): boolean {
  if (/[*/]/.test(pattern)) return matches(address, pattern.split('*'));
  const { hostname = '', host = '' } = readUrl(address) ?? {};
  const name = pattern.toLowerCase();
  return host === name || hostname === name || hostname.endsWith(`.${name}`);
}

/** Whether a text consists of parts with anything between them. */
function matches(text: string, [first = '', ...rest]: readonly string[]): boolean {
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
