import { longDate, monthName, weekdayName } from '#lib/text/dates.ts';
import { area } from '../dictionary.ts';

const print = (date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(
    // A month is printed by its first day.
    new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`),
  );

/** Dates in sentences. */
export const dateWords = area({
  /** @param date `YYYY-MM-DD`. */
  long: { zh: longDate, en: (date: string) => print(date, { dateStyle: 'long' }) },
  /** @param date `YYYY-MM` or `YYYY-MM-DD`. */
  month: {
    zh: monthName,
    en: (date: string) => print(date, { month: 'long', year: 'numeric' }),
  },
  weekday: { zh: weekdayName, en: (date: string) => print(date, { weekday: 'short' }) },
  /** @param year `2023`. */
  year: { zh: (year: string) => `${year} 年`, en: (year: string) => year },
});
