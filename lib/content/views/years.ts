import { yearPath } from '#lib/site/paths.ts';
import type { Model, Project, Weekly } from '../types.ts';
import { byYear, type YearGroup } from '#lib/text/groups.ts';
import { allQuestions } from './questions.ts';
import { allReleases } from './releases.ts';
import { projectMap } from './weeklies.ts';

/** A year of a list in the navigation over all its years. */
export interface YearLink {
  /** `2023`. */
  year: string;
  /** The newest year is the list's own page. */
  href: string;
  /** Short lines such as `30 期`. */
  counts: string[];
  /** It is the year the page shows. */
  current: boolean;
}

/** One year of a list, and the way to the others. */
export interface ListYear<T> extends YearGroup<T> {
  /** Newest first. */
  years: YearLink[];
}

/**
 * The part of a list that one page shows.
 * @param list address of the list, such as `paths.weeklies`.
 * @param items newest first.
 * @param year `2022`, or undefined for the newest.
 * @param counts what the navigation says about a year's items.
 * @returns null where the list has nothing from that year.
 */
export function listYear<T extends { date: string }>(
  list: string,
  items: readonly T[],
  year: string | undefined,
  counts: (items: readonly T[]) => string[],
): ListYear<T> | null {
  const groups = byYear(items);
  const shown = year === undefined ? groups[0] : groups.find((group) => group.year === year);
  if (!shown) return null;
  const years = groups.map((group, place) => ({
    year: group.year,
    href: place === 0 ? list : yearPath(list, group.year),
    counts: counts(group.items),
    current: group === shown,
  }));
  return { ...shown, years };
}

/** Years of a list that have a page of their own. Empty for an empty list. */
export function yearsWithPage(items: readonly { date: string }[]): { year: string }[] {
  return byYear(items).map(({ year }) => ({ year }));
}

/** How many things of a list are about a project. */
export interface ProjectTally {
  /** `none`: about no project. */
  slug: string;
  name: string;
  count: number;
}

/** Things by project, most first; those about none or an unknown one come last, as `none`. */
export function tallyProjects(
  model: Model,
  items: readonly { project: string | null }[],
): ProjectTally[] {
  const projects = projectMap(model);
  const counts = new Map<string, number>();
  for (const item of items) {
    const slug = tallySlug(item, projects);
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return [...counts]
    .map(([slug, count]) => ({ slug, name: projects.get(slug)?.name ?? '未标注', count }))
    .sort((a, b) => Number(a.slug === 'none') - Number(b.slug === 'none') || b.count - a.count);
}

/** Questions of weeklies by project, then the projects that only their releases are about, as 0. */
export function tallyWeeklies(model: Model, weeklies: readonly Weekly[]): ProjectTally[] {
  const tally = tallyProjects(model, allQuestions({ weeklies }));
  const releases = tallyProjects(model, allReleases({ weeklies }));
  const known = new Set(tally.map(({ slug }) => slug));
  const more = releases.filter(({ slug }) => !known.has(slug));
  return [...tally, ...more.map((one) => ({ ...one, count: 0 }))];
}

/** Slugs of the projects of a question, release or reading, as {@link tallyProjects} names them. */
export function tallySlug(
  { project }: { project: string | null },
  projects: ReadonlyMap<string, Project>,
): string {
  return project !== null && projects.has(project) ? project : 'none';
}
