import { addDays, weekdayOf } from '../dates.ts';

/** How often something comes round. */
export const REPEATS = ['weekly', 'biweekly', 'monthly'] as const;

/** One of {@link REPEATS}. */
export type Repeat = (typeof REPEATS)[number];

/** Days that come round by a rule. */
export interface Recurrence {
  /** The first of them; the others fall on its weekday. */
  from: string;
  repeat: Repeat;
  /** The last day that may be one; null where there is no end. */
  until: string | null;
  /** Days of the rule on which it is left out. */
  except: readonly string[];
}

/** Days are of this century, see `dateField`. */
const LAST = '2099-12-31';

/** Which weekday of its month a day is: 1 to 4, and -1 for the fifth, which stands for the last one. */
export function placeInMonth(day: string): number {
  const place = Math.ceil(Number(day.slice(8)) / 7);
  return place === 5 ? -1 : place;
}

/** The n-th of a weekday in a month. @param month `2031-01`. @param place see {@link placeInMonth}. */
function dayInMonth(month: string, weekday: number, place: number): string {
  const first = `${month}-01`;
  const begin = addDays(first, (weekday - weekdayOf(first) + 7) % 7);
  if (place > 0) return addDays(begin, (place - 1) * 7);
  const fifth = addDays(begin, 28);
  return fifth.startsWith(month) ? fifth : addDays(begin, 21);
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return next.map((part) => String(part).padStart(2, '0')).join('-');
}

function* daysOfRule({ from, repeat }: Recurrence): Generator<string> {
  if (repeat !== 'monthly') {
    const step = repeat === 'weekly' ? 7 : 14;
    for (let day = from; day <= LAST; day = addDays(day, step)) yield day;
    return;
  }
  const [weekday, place] = [weekdayOf(from), placeInMonth(from)];
  for (let month = from.slice(0, 7); month <= LAST; month = monthAfter(month)) {
    yield dayInMonth(month, weekday, place);
  }
}

/** The days of a rule in their order, without those that are left out. */
export function* recurringDays(rule: Recurrence): Generator<string> {
  const left = new Set(rule.except);
  for (const day of daysOfRule(rule)) {
    if (rule.until !== null && day > rule.until) return;
    if (!left.has(day)) yield day;
  }
}

/** Whether a rule has a day, and does not leave it out. */
export function isRecurringDay(rule: Recurrence, day: string): boolean {
  for (const one of recurringDays(rule)) if (one >= day) return one === day;
  return false;
}
