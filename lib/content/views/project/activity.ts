import type { Model } from '#lib/content/types.ts';
import { yearOf } from '#lib/text/dates.ts';

/** What happened in one month. */
export interface ActivityMonth {
  questions: number;
  releases: number;
}

/** A year of {@link Activity}. */
export interface ActivityYear extends ActivityMonth {
  /** `2023`. */
  year: string;
  /** January first, always twelve. */
  months: ActivityMonth[];
}

/** Questions and releases month by month. */
export interface Activity {
  /** Every year from the first to the last that has a weekly, oldest first, zeros included. */
  years: ActivityYear[];
  /** The month with most questions (the newest of equals), `YYYY-MM`; null without questions. */
  busiest: { month: string; questions: number } | null;
}

type Dated = readonly { date: string }[];

/** How many things fall on each start of a date (`2023` or `2023-02`). */
function countBy(things: Dated, length: 4 | 7): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { date } of things) {
    const key = date.slice(0, length);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** All years the archive spans, oldest first, also those without a weekly. */
export function archiveSpanYears(model: Model): string[] {
  const first = Number(yearOf(model.weeklies.at(-1)?.date ?? ''));
  const last = Number(yearOf(model.weeklies[0]?.date ?? ''));
  if (!first || !last) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/**
 * Counts questions and releases by month over the whole span of the archive.
 * @param things those of one project, or all of the archive's; dated by their weekly.
 */
export function activityOf(model: Model, things: { questions: Dated; releases: Dated }): Activity {
  const questions = countBy(things.questions, 7);
  const releases = countBy(things.releases, 7);
  const inYear = { questions: countBy(things.questions, 4), releases: countBy(things.releases, 4) };
  const years = archiveSpanYears(model).map((year) => ({
    year,
    questions: inYear.questions.get(year) ?? 0,
    releases: inYear.releases.get(year) ?? 0,
    months: Array.from({ length: 12 }, (_, index) => {
      const month = `${year}-${String(index + 1).padStart(2, '0')}`;
      return { questions: questions.get(month) ?? 0, releases: releases.get(month) ?? 0 };
    }),
  }));
  const [top] = [...questions].sort(([a, m], [b, n]) => n - m || b.localeCompare(a));
  return { years, busiest: top ? { month: top[0], questions: top[1] } : null };
}
