import { yearOf } from './dates.ts';

/** Things of one year. */
export interface YearGroup<T> {
  /** `2023`. */
  year: string;
  items: T[];
}

/**
 * Groups by the year of each item's date; years and items keep the order they come in.
 * @param items each with a `date` of the form `YYYY-MM-DD`.
 */
export function byYear<T extends { date: string }>(items: readonly T[]): YearGroup<T>[] {
  return groupBy(items, ({ date }) => yearOf(date)).map(([year, group]) => ({
    year,
    items: group,
  }));
}

/** Things of one month. */
export interface MonthGroup<T> {
  /** 1–12. */
  month: number;
  items: T[];
}

/** Groups the items of one year by month, keeping the order they come in. */
export function byMonth<T extends { date: string }>(items: readonly T[]): MonthGroup<T>[] {
  return groupBy(items, ({ date }) => date.slice(5, 7)).map(([month, group]) => ({
    month: Number(month),
    items: group,
  }));
}

/** Items under each key, keys in the order of their first item. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}
