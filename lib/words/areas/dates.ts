import { longDate, monthName, weekdayName } from '#lib/text/dates.ts';
import { area } from '../dictionary.ts';

/** Making one takes longer than many uses of it. */
const printer = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
const long = printer({ dateStyle: 'long' });
const month = printer({ month: 'long', year: 'numeric' });
const weekday = printer({ weekday: 'short' });

/** @param date `YYYY-MM-DD`, or `YYYY-MM`: a month is printed by its first day. */
const print = (date: string, as: Intl.DateTimeFormat): string =>
  as.format(new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`));

/** Dates in sentences. */
export const dateWords = area({
  /** @param date `YYYY-MM-DD`. */
  long: { zh: longDate, en: (date: string) => print(date, long) },
  /** @param date `YYYY-MM` or `YYYY-MM-DD`. */
  month: {
    zh: monthName,
    en: (date: string) => print(date, month),
  },
  weekday: { zh: weekdayName, en: (date: string) => print(date, weekday) },
  /** @param year `2023`. */
  year: { zh: (year: string) => `${year} 年`, en: (year: string) => year },
});
