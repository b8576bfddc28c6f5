import { fnv1a } from '#lib/text/hash.ts';

/**
 * What tells an event from others: its title, however it is spaced, and a day. Calendars know events by
 * it, so it must never change.
 */
export function eventKey(title: string, day: string): string {
  return `${day}-${fnv1a(sameTitle(title)).toString(36)}`;
}

/** A title as titles of events are compared. */
export function sameTitle(title: string): string {
  return title.replace(/\s+/g, '');
}
