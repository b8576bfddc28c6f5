import { yearOf } from '#lib/text/dates.ts';
import type { Weekly } from '../types.ts';

/** Weeks a year is drawn with; the last one holds the days left over. */
export const WEEKS = 53;

const DAY = 86_400_000;

/** Week of the year a date falls in, counted from 1 January in sevens: 0–52. */
export function weekOfYear(date: string): number {
  const start = Date.parse(`${yearOf(date)}-01-01`);
  return Math.floor((Date.parse(date) - start) / (7 * DAY));
}

/**
 * Weeklies of one year, each in its week. Two in the same week move on to the next free one,
 * so that none is hidden.
 * @returns 53 places, null where nothing was published.
 */
export function weeksOfYear(weeklies: readonly Weekly[]): (Weekly | null)[] {
  const weeks = Array<Weekly | null>(WEEKS).fill(null);
  for (const weekly of [...weeklies].sort((a, b) => a.date.localeCompare(b.date))) {
    const own = weekOfYear(weekly.date);
    const free = weeks.findIndex((taken, week) => week >= own && taken === null);
    const place = free >= 0 ? free : weeks.lastIndexOf(null);
    if (place >= 0) weeks[place] = weekly;
  }
  return weeks;
}

/** Heat of a week by its number of questions: 0 · 1–2 · 3 · 4–5 · 6 and more. */
export function heatOf(questions: number): 0 | 1 | 2 | 3 | 4 {
  if (questions === 0) return 0;
  if (questions <= 2) return 1;
  if (questions === 3) return 2;
  return questions <= 5 ? 3 : 4;
}
