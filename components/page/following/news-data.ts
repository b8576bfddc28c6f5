import type { News, NewsEntry, NewsWeekly } from '#lib/content/views/news.ts';
import { withBase } from '#lib/site/base-path.ts';

/** What is new since a day. */
export interface Fresh {
  /** Newest first. */
  weeklies: readonly NewsWeekly[];
  /** There is more than the news go back. */
  isMore: boolean;
}

/** What weeklies brought that are newer than a day. */
export function freshSince({ weeklies, before = '' }: News, base: string): Fresh {
  return { weeklies: weeklies.filter(({ date }) => date > base), isMore: before > base };
}

/** What weeklies brought of one kind, or of one project. */
export function entriesWhere(
  weeklies: readonly NewsWeekly[],
  is: (entry: NewsEntry) => boolean,
): { entry: NewsEntry; date: string }[] {
  return weeklies.flatMap(({ date, entries }) =>
    entries.filter(is).map((entry) => ({ entry, date })),
  );
}

/** Day that what is new is counted from; '' where none is known: everything has been seen then. */
export function visitBase(): string {
  try {
    return localStorage.getItem('visitBase') ?? '';
  } catch {
    return '';
  }
}

let coming: Promise<News> | undefined;

/** The news, fetched once a page. @param newest day of the newest weekly: no older file will do. */
export function loadNews(newest: string): Promise<News> {
  return (coming ??= fetched(`${withBase('/news.json')}?${newest}`));
}

async function fetched(address: string): Promise<News> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as News;
}
