import { dayInChina, yearOf } from '#lib/text/dates.ts';
import type { Model, Question, Release } from '../types.ts';
import { releasePath } from '#lib/site/paths.ts';
import { allReleases } from './releases.ts';
import type { RepositoryStanding } from './standing.ts';

const OLD_YEARS = 3;
const OLD_RELEASES = 5;

/** How much a question's answers may have aged since they were given, or last verified. */
export interface Age {
  /** Why they count as old: three years, or five versions of the project, have passed. */
  old: 'years' | 'versions' | null;
  /** Different versions of its project that have come out since. */
  versions: number;
  /** The last of them, with its page here or its notes; null where there is none. */
  latest: { version: string; href: string } | null;
  /** Day up to which all versions are counted; null where only those are that weeklies announced. */
  countedOn: string | null;
}

/** `YYYY-MM-DD` of this moment in China, where the newsletter is made. */
export function today(): string {
  return dayInChina(new Date());
}

/** The same day `years` later (or earlier, if negative); 29 February stays as written. */
function yearsFrom(date: string, years: number): string {
  return `${Number(yearOf(date)) + years}${date.slice(4)}`;
}

/**
 * Age of a question's answers.
 * @param now day to count to, `YYYY-MM-DD`.
 * @param standing of its project's repository: where it has released anything, its own versions are
 * counted, else those that weeklies announced.
 */
export function ageOf(
  model: Model,
  question: Question,
  now: string,
  standing: RepositoryStanding | null = null,
): Age {
  const { project, review, date } = question;
  const since = review?.status === 'verified' ? review.date : date;
  const { versions, latest, countedOn } =
    standing && standing.releases.length > 0
      ? releasedAfter(standing, since)
      : announcedAfter(model, project, since);
  const isOld = yearsFrom(since, OLD_YEARS) <= now;
  const hasMoved = versions >= OLD_RELEASES;
  return {
    old: isOld ? 'years' : hasMoved ? 'versions' : null,
    ...{ versions, latest, countedOn },
  };
}

type Counted = Pick<Age, 'versions' | 'latest' | 'countedOn'>;

function announcedAfter(model: Model, project: string | null, since: string): Counted {
  const releases = project ? releasesAfter(model, project, since) : [];
  const last = releases.toSorted(byDayAndVersion).at(-1);
  return {
    versions: new Set(releases.map(({ version }) => version)).size,
    latest: last ? { version: last.version, href: releasePath(last.project, last.id) } : null,
    countedOn: null,
  };
}

function releasedAfter({ releases, date }: RepositoryStanding, since: string): Counted {
  const later = releases.filter((release) => release.date > since);
  const [newest] = later;
  return {
    versions: later.length,
    latest: newest ? { version: newest.version, href: newest.url } : null,
    countedOn: date,
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
