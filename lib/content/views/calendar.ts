import { eventId } from '#lib/site/event-id.ts';
import { readClock } from '#lib/text/clock.ts';
import { weeklyPath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import type { Event } from '../schemas/entries.ts';
import type { Model } from '../types.ts';

/** An event that a calendar can hold. */
export interface CalendarEvent {
  id: string;
  title: string;
  /** UTC, `20230426T060000Z`. */
  start: string;
  /** The same; null where no end is printed. */
  end: string | null;
  place: string | null;
  url: string | null;
  /** Agenda as plain text. */
  text: string;
  /** Weekly that announced it last. */
  weekly: string;
}

/** Weeklies print Beijing time, which has had no summer time since 1991. */
const BEIJING = 8 * 60;

function utc(date: string, minutes: number): string {
  const moment = new Date(Date.parse(`${date}T00:00:00Z`) + (minutes - BEIJING) * 60_000);
  return moment.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function calendarEvent(event: Event): CalendarEvent | null {
  const id = eventId(event);
  const clock = event.time === null ? null : readClock(event.time);
  if (id === null || !event.date || !clock) return null;
  const { title, place, url, text, weekly, date } = event;
  const end = clock.end === null ? null : utc(date, clock.end);
  return { id, title, start: utc(date, clock.start), end, place, url, text, weekly };
}

/** Events with a day and a time, newest announcement first, each once however often announced. */
export function calendarEvents({ weeklies }: Model): CalendarEvent[] {
  const events = weeklies.flatMap((weekly) => weekly.events);
  const byId = new Map<string, CalendarEvent>();
  for (const event of events) {
    const entry = calendarEvent(event);
    if (entry && !byId.has(entry.id)) byId.set(entry.id, entry);
  }
  return [...byId.values()];
}

/** RFC 5545, 3.3.11. A line end or control character of a text must not begin a line of the file. */
function escape(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|[\n\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Addresses stand unescaped (3.3.13): one that is none gives way to the weekly's. */
function isAddress(url: string | null): url is string {
  return url !== null && /^https?:[^\s\p{Cc}\p{Cf}]+$/u.test(url);
}

/** RFC 5545, 3.1: lines of at most 75 bytes, what follows begins with a space. */
function fold(line: string): string {
  const lines = [''];
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      lines.push(' ');
      bytes = 1;
    }
    lines[lines.length - 1] += character;
    bytes += size;
  }
  return lines.join('\r\n');
}

function entryLines(event: CalendarEvent, siteUrl: string): string[] {
  const { id, title, start, end, place, url, text, weekly } = event;
  const announced = siteUrl + weeklyPath(weekly);
  return [
    'BEGIN:VEVENT',
    `UID:${id}@sofa-weekly`,
    `DTSTAMP:${weekly.replaceAll('-', '')}T000000Z`,
    `DTSTART:${start}`,
    ...(end ? [`DTEND:${end}`] : []),
    `SUMMARY:${escape(title)}`,
    ...(place ? [`LOCATION:${escape(place)}`] : []),
    `DESCRIPTION:${escape([text.trim(), announced].filter(Boolean).join('\n'))}`,
    `URL:${isAddress(url) ? url : announced}`,
    'END:VEVENT',
  ];
}

/**
 * An iCalendar file (RFC 5545).
 * @param siteUrl origin and base path of the site, for the link back to the weekly.
 */
export function iCalendar(events: readonly CalendarEvent[], siteUrl: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${site.name}//${site.lang}`,
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${site.name} 社区会议`,
    ...events.flatMap((event) => entryLines(event, siteUrl)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
