import { daysBetween } from '#lib/text/dates.ts';

/** What a ledger of links knows of an address, as much of it as says whether it is dead. */
interface Known {
  state: string;
  failing: { first: string; last: string } | null;
}

/** Days between two failures, with no success between, from which on an address counts as dead. */
const DEAD_AFTER_DAYS = 7;

/**
 * Whether readers are told that an address is dead: it is not there, and was not at least a week ago. One
 * failure says nothing, a server may be down for some days.
 */
export function isDead({ state, failing }: Known): boolean {
  return (
    state === 'gone' &&
    failing !== null &&
    daysBetween(failing.first, failing.last) >= DEAD_AFTER_DAYS
  );
}

/**
 * Where the web archive of the Internet Archive has a page as it was around a day; it leads to the copy that
 * is nearest. Source: https://archive.org/help/wayback_api.php
 *
 * @param day `YYYY-MM-DD`; '' for the newest copy.
 */
export function archivedAt(address: string, day: string): string {
  const around = day && `${day.replaceAll('-', '')}/`;
  return `https://web.archive.org/web/${around}${address}`;
}
