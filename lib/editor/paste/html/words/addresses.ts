import { withoutTracking } from '#lib/doctor/rules/tracking.ts';
import { isSafeUrl } from '#lib/mdx/address/url.ts';
import { actingIn } from '#lib/text/printable.ts';
import { readUrl } from '#lib/text/read-url.ts';

/** Pages that only pass readers on, and the parameter with the address that is meant. */
const PASSING: readonly [page: RegExp, parameter: string][] = [
  [/^https?:\/\/(?:www\.)?google\.com(?:\.\w+)?\/url\?/, 'q'],
  [/^https?:\/\/link\.zhihu\.com\//, 'target'],
  [/^https?:\/\/link\.juejin\.cn\//, 'target'],
  [/^https?:\/\/link\.csdn\.net\//, 'target'],
  [/^https?:\/\/(?:www\.)?jianshu\.com\/go-wild\?/, 'url'],
  [/^https?:\/\/(?:www\.)?oschina\.net\/action\/GoToLink\?/, 'url'],
  [/^https?:\/\/gitee\.com\/link\?/, 'target'],
];

/**
 * An address of a clipboard as it may be written: absolute, safe, without what tracks and without pages that only
 * pass on. Null for every other: a relative one leads nowhere from here.
 * @param base address of the page it stood on, where known.
 */
export function addressOf(given: string, base: string | null): string | null {
  const typed = given.trim();
  if (typed === '' || typed.startsWith('#')) return null;
  const absolute = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : resolved(typed, base);
  if (absolute === null || !/^(?:https?:\/\/|mailto:)/i.test(absolute)) return null;
  const whole = cleaned(absolute);
  const meant = whole === null ? null : behind(whole);
  return meant === null ? null : withoutTracking(meant).better;
}

function resolved(typed: string, base: string | null): string | null {
  if (typed.startsWith('//')) return `https:${typed}`;
  if (base === null) return null;
  try {
    return new URL(typed, base).href;
  } catch {
    return null;
  }
}

/** White space, quotes and brackets as browsers send them; null for what no browser would open. */
function cleaned(url: string): string | null {
  const whole = url.replace(/[\s<>"`{}|\\^]/g, (one) => encodeURIComponent(one));
  const read = readUrl(whole);
  if (!read || !isSafeUrl(whole) || actingIn(whole).length > 0) return null;
  return read.protocol !== 'mailto:' && read.hostname === '' ? null : whole;
}

function behind(url: string): string | null {
  const [, parameter] = PASSING.find(([page]) => page.test(url)) ?? [];
  const target = parameter === undefined ? null : readUrl(url)?.searchParams.get(parameter);
  return target && /^https?:\/\//.test(target) ? cleaned(target) : url;
}
