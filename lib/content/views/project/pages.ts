import type { Question } from '#lib/content/types.ts';
import { byYear } from '#lib/text/groups.ts';

/** At most so many questions stand on a page: about 60 KB of HTML with everything around them. */
const MOST = 20;

/** The questions of one year that stand on a page. */
export interface PagedYear {
  year: string;
  items: Question[];
  /** Place of the first one among the year's questions, from 1. */
  from: number;
  /** All questions of the year, also those on other pages. */
  total: number;
}

/** Deals questions out to pages as even as can be: no last page with a single row. */
function deal(questions: readonly Question[]): Question[][] {
  const pages = Math.ceil(questions.length / MOST);
  const size = Math.ceil(questions.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, index) =>
    questions.slice(index * size, (index + 1) * size),
  );
}

/**
 * Pages of a project's questions, each grouped by year.
 * @param questions newest first.
 * @returns no page for no question; page n is at index n − 1.
 */
export function questionPages(questions: readonly Question[]): PagedYear[][] {
  const totals = new Map(byYear(questions).map(({ year, items }) => [year, items.length]));
  const seen = new Map<string, number>();
  return deal(questions).map((page) =>
    byYear(page).map(({ year, items }) => {
      const before = seen.get(year) ?? 0;
      seen.set(year, before + items.length);
      return { year, items, from: before + 1, total: totals.get(year) ?? items.length };
    }),
  );
}

/** The page on which each year begins, from 1. @param pages from {@link questionPages}. */
export function pageOfYears(pages: readonly PagedYear[][]): Map<string, number> {
  const starts = pages.flatMap((years, index) =>
    years.filter(({ from }) => from === 1).map(({ year }): [string, number] => [year, index + 1]),
  );
  return new Map(starts);
}
