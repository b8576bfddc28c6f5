import { yearOf } from '#lib/text/dates.ts';
import type { Model, Question, Release } from '../types.ts';
import { allReleases } from './releases.ts';

const OLD_YEARS = 3;
const OLD_RELEASES = 5;

/** How much a question's answers may have aged since they were given, or last verified. */
export interface Age {
  /** Why they count as old: three years, or five versions of the project, have passed. */
  old: 'years' | 'versions' | null;
  /** Different versions of its project that weeklies announced since. */
  versions: number;
  /** The last of them; null where there is none. */
  latest: Release | null;
}

/** `YYYY-MM-DD` of this moment in China, where the newsletter is made. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** The same day `years` later (or earlier, if negative); 29 February stays as written. */
function yearsFrom(date: string, years: number): string {
  return `${Number(yearOf(date)) + years}${date.slice(4)}`;
}

/** Age of a question's answers. @param now day to count to, `YYYY-MM-DD`. */
export function ageOf(model: Model, question: Question, now: string): Age {
  const { project, review, date } = question;
  const since = review?.status === 'verified' ? review.date : date;
  const releases = project ? releasesAfter(model, project, since) : [];
  const versions = new Set(releases.map(({ version }) => version)).size;
  const isOld = yearsFrom(since, OLD_YEARS) <= now;
  const hasMoved = versions >= OLD_RELEASES;
  return {
    old: isOld ? 'years' : hasMoved ? 'versions' : null,
    versions,
    latest: releases.toSorted(byDayAndVersion).at(-1) ?? null,
  };
}

/** One weekly may announce several versions; then the highest is the last. */
function byDayAndVersion(a: Release, b: Release): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.version.localeCompare(b.version, 'en', { numeric: true });
}

/** Releases of a project announced after a date, the earliest first. */
export function releasesAfter(model: Model, project: string, date: string): Release[] {
  return allReleases(model)
    .filter((release) => release.project === project && release.date > date)
    .reverse();
}
