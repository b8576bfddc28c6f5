import { releasePath } from '#lib/site/paths.ts';
import { sourceOf } from '#lib/site/source.ts';
import type { Model, Weekly } from '../types.ts';

/** Something that a weekly brought. */
export interface NewsEntry {
  kind: 'question' | 'release' | 'reading';
  title: string;
  /** Root-relative without the site's prefix, or the address of an article. */
  href: string;
  /** Slug of its project; left out without one. */
  project?: string;
}

/** A weekly, and what it brought. */
export interface NewsWeekly {
  date: string;
  title: string;
  entries: NewsEntry[];
}

/** A project that can be followed. */
export interface NewsProject {
  slug: string;
  name: string;
  /** It has a calendar of its own. */
  calendar?: true;
}

/** What came lately: pages that know when a reader was here last show what is new since then. */
export interface News {
  /** Newest first. */
  weeklies: NewsWeekly[];
  /** Day of the newest weekly that is not among them any more; left out where all are. */
  before?: string;
  projects: NewsProject[];
}

/** Weeklies that the news go back: a quarter of a year. */
const WEEKLIES = 12;

/** What nobody can open is no news. */
function entriesOf(weekly: Weekly, nameOf: (slug: string) => string): NewsEntry[] {
  return [
    ...weekly.questions.map(({ title, url, project }) => ({
      ...{ kind: 'question' as const, title, href: url },
      ...(project !== null && { project }),
    })),
    ...weekly.releases.map(({ id, project, version }) => ({
      ...{ kind: 'release' as const, title: `${nameOf(project)} ${version}` },
      ...{ href: releasePath(project, id), project },
    })),
    ...weekly.readings
      .filter(({ url }) => !sourceOf(url).dead)
      .map(({ title, url, project }) => ({
        ...{ kind: 'reading' as const, title, href: url },
        ...(project !== null && { project }),
      })),
  ];
}

/** What the newest weeklies brought. @param calendars slugs of projects that have a calendar. */
export function newsOf(model: Model, calendars: ReadonlySet<string>): News {
  const names = new Map(model.projects.map(({ slug, name }) => [slug, name]));
  const nameOf = (slug: string): string => names.get(slug) ?? slug;
  const before = model.weeklies[WEEKLIES]?.date;
  return {
    weeklies: model.weeklies.slice(0, WEEKLIES).map((weekly) => ({
      ...{ date: weekly.date, title: weekly.title },
      entries: entriesOf(weekly, nameOf),
    })),
    ...(before !== undefined && { before }),
    projects: model.projects.map(({ slug, name }) => ({
      ...{ slug, name },
      ...(calendars.has(slug) && { calendar: true as const }),
    })),
  };
}
