import { readClock } from '#lib/text/clock.ts';
import { fnv1a } from '#lib/text/hash.ts';

/**
 * Id of an event that has a day and a time: the same however often it is announced. It names the
 * event's calendar file (`calendarPath`).
 * @returns null for events that no calendar can hold.
 */
export function eventId(event: {
  title: string;
  date?: string | null | undefined;
  time?: string | null | undefined;
}): string | null {
  const { title, date, time } = event;
  if (!date || !time || !readClock(time)) return null;
  return `${date}-${fnv1a(title.replace(/\s+/g, '')).toString(36)}`;
}
