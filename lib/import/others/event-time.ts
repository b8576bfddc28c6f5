import { yearOf } from '#lib/text/dates.ts';

/** Day and time of an event, from the words that a weekly printed. */
export interface EventTime {
  /** `YYYY-MM-DD`. */
  date: string;
  /** The words without the day, e.g. `周四 19:00-20:00`; empty where nothing else was said. */
  time: string;
}

/** With a year any separator will do; without one only what a time range (`00-20`) cannot have. */
const DAY =
  /(?<!\d)(?:(?<year>20\d{2})\s*[年/.-]\s*(?<m1>\d{1,2})\s*[月/.-]\s*(?<d1>\d{1,2})(?:\s*[日号]|(?![\d:：]))|(?<m2>\d{1,2})\s*[月/]\s*(?<d2>\d{1,2})(?:\s*[日号]|(?![\d:：]))|(?<m3>[01]\d)-(?<d3>[0-3]\d)(?=\s+\d))/u;

/**
 * Reads a day and what else is said about the time. A day without a year is the one nearest to
 * the weekly.
 * @param words e.g. `2020年3月12日（周四）19:00-20:00` or `3 月 29 号（下周三）下午 14 点`.
 * @param weekly day of the weekly, `YYYY-MM-DD`.
 * @returns null where the words name no day, or several.
 */
export function readEventTime(words: string, weekly: string): EventTime | null {
  const found = DAY.exec(words);
  if (!found?.groups) return null;
  const { year, m1, m2, m3, d1, d2, d3 } = found.groups;
  const [month, day] = [m1 ?? m2 ?? m3 ?? '', d1 ?? d2 ?? d3 ?? ''];
  const rest = words.slice(0, found.index) + words.slice(found.index + found[0].length);
  // `11-02 09:00 ~ 11-03 17:00` names two days: better left as it is.
  if (DAY.test(rest)) return null;
  const date = year ? dayOf(year, month, day) : nearest(month, day, weekly);
  if (!date) return null;
  const time = rest
    .replace(/[（(]\s*([^（）()]*?)\s*[)）]/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
  return { date, time };
}

function dayOf(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : null;
}

function nearest(month: string, day: string, weekly: string): string | null {
  const own = Number(yearOf(weekly));
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(weekly));
  const days = [own - 1, own, own + 1].map((year) => dayOf(String(year), month, day));
  const real = days.filter((date) => date !== null);
  return real.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
