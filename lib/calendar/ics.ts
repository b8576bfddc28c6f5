import { site } from '#lib/site/site.ts';
import type { Calendar, CalendarEntry } from './entries.ts';

/** RFC 5545, 3.3.11. A line end or control character of a text must not begin a line of the file. */
function escape(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|[\n\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Addresses stand unescaped (3.3.13): one that is none gives way to the site's page. */
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

const ZONE = 'Asia/Shanghai';

/** China has had one time since 1991; no day of this site is before that. */
const ZONE_LINES = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** `DTSTART;TZID=Asia/Shanghai:20310416T190000`, or `DTSTART;VALUE=DATE:20310416`. */
function timeLine(name: string, ...times: readonly string[]): string {
  const isDay = times.every((time) => !time.includes('T'));
  return `${name};${isDay ? 'VALUE=DATE' : `TZID=${ZONE}`}:${times.join(',')}`;
}

function entryLines(entry: CalendarEntry, siteUrl: string): string[] {
  const { uid, instead, title, start, end, rule, place, url, text, stamp } = entry;
  const page = siteUrl + entry.page;
  const written = `${stamp.replaceAll('-', '')}T000000Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@sofa-weekly`,
    ...(instead ? [timeLine('RECURRENCE-ID', instead)] : []),
    `DTSTAMP:${written}`,
    `LAST-MODIFIED:${written}`,
    `SEQUENCE:${entry.sequence}`,
    timeLine('DTSTART', start),
    ...(end ? [timeLine('DTEND', end)] : []),
    ...(rule ? [`RRULE:${rule.rrule}`] : []),
    ...(rule && rule.except.length > 0 ? [timeLine('EXDATE', ...rule.except)] : []),
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escape(title)}`,
    ...(place ? [`LOCATION:${escape(place)}`] : []),
    `DESCRIPTION:${escape([text.trim(), page].filter(Boolean).join('\n'))}`,
    `URL:${isAddress(url) ? url : page}`,
    'END:VEVENT',
  ];
}

/** What a calendar program asks of a file that it is to read again: its name, its place, how often. */
function subscriptionLines(title: string, address: string): string[] {
  const name = escape(`${site.name} ${title}`);
  return [
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    `SOURCE;VALUE=URI:${address}`,
  ];
}

/**
 * An iCalendar file (RFC 5545, with the properties of RFC 7986). All times are Beijing's.
 * @param siteUrl origin and base path of the site, for links back to it.
 * @param path of the file on the site.
 */
export function iCalendar({ title, entries }: Calendar, siteUrl: string, path: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${site.name}//${site.lang}`,
    ...(title === null ? [] : subscriptionLines(title, siteUrl + path)),
    ...ZONE_LINES,
    ...entries.flatMap((entry) => entryLines(entry, siteUrl)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
