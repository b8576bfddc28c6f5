// Ways to print a `YYYY-MM-DD` date. Strings all the way: no time zone can shift a day.

/** `02.24`, for numerals. */
export function monthDay(date: string): string {
  return date.slice(5).replace('-', '.');
}

/** `2023`. */
export function yearOf(date: string): string {
  return date.slice(0, 4);
}

/** `2023 年 2 月 24 日`, for sentences. */
export function longDate(date: string): string {
  return `${monthName(date)} ${Number(date.slice(8))} 日`;
}

/** `2023 年 2 月`. */
export function monthName(date: string): string {
  return `${yearOf(date)} 年 ${Number(date.slice(5, 7))} 月`;
}

/** `周五`. */
export function weekdayName(date: string): string {
  return `周${'一二三四五六日'.charAt(weekdayOf(date) - 1)}`;
}

/** ISO weekday of a calendar day: 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The day some days after another one, or before it. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The first Friday that is not before a day: when the coming weekly appears. */
export function nextFriday(date: string): string {
  return addDays(date, (5 - weekdayOf(date) + 7) % 7);
}

/** Made once: to make one takes as long as hundreds of days. */
const chinese = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Calendar day of a moment in China, where the newsletter is made: `YYYY-MM-DD`. @param moment ISO 8601, or a date. */
export function dayInChina(moment: string | Date): string {
  return chinese.format(new Date(moment));
}

/** Days from one calendar day to another: negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
