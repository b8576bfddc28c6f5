// Paths: the places of this site, `…Path`. Root-relative, pages end in a slash, and without the prefix
// that the site may live under (`withBase` puts it on). Places elsewhere are in addresses.ts.
import { yearOf } from '#lib/text/dates.ts';

/** Fixed pages. */
export const paths = {
  home: '/',
  weeklies: '/weekly/',
  latestWeekly: '/weekly/latest/',
  questions: '/questions/',
  projects: '/projects/',
  releases: '/releases/',
  readings: '/readings/',
  search: '/search/',
  next: '/next/',
  contribute: '/contribute/',
  edit: '/contribute/edit/',
  guide: '/guide/',
  editors: '/guide/editors/',
  subscribe: '/subscribe/',
  saved: '/saved/',
  stats: '/stats/',
  about: '/about/',
  offline: '/offline/',
  calendar: '/calendar/meetings.ics',
} as const;

/** What a link asks the editor to open: a kind of contribution, a published question by its id, a content file of the repository, a file by its address. */
export type EditLink = { kind: string } | { correct: string } | { file: string } | { url: string };

/** The editor, with something to open. */
export function editPath(link?: EditLink): string {
  return link ? `${paths.edit}?${new URLSearchParams({ ...link }).toString()}` : paths.edit;
}

/** The editor with the file of a weekly. @param date `YYYY-MM-DD`. */
export function editWeeklyPath(date: string): string {
  return editPath({ file: `content/weekly/${date}.mdx` });
}

/** A file that pages load besides their styles. @param file its name, hash included. */
export function assetPath(file: string): string {
  return `/assets/${file}`;
}

/** A picture that the site serves itself. @param file its name, see `PictureForm`. */
export function picturePath(file: string): string {
  return `/pictures/${file}`;
}

/** A file that devices read to install the site. @param file its name. */
export function installPath(file: string): string {
  return `/install/${file}`;
}

/** Page of one weekly. @param date `YYYY-MM-DD`. */
export function weeklyPath(date: string): string {
  return `/weekly/${date}/`;
}

/** Where editors send a weekly on from. @param date `YYYY-MM-DD`. */
export function sharePath(date: string): string {
  return `${weeklyPath(date)}share/`;
}

/** A weekly as a channel takes it. @param file its name, see `publish`. */
export function shareFilePath(date: string, file: string): string {
  return sharePath(date) + file;
}

/** Anchor of a question inside its weekly's page. @param id question id, e.g. `2023-02-24-2`. */
export function questionAnchorPath(date: string, id: string): string {
  return `${weeklyPath(date)}#${id}`;
}

/** One year of a list. @param list address of the whole list. @param year `2022`. */
export function yearPath(list: string, year: string): string {
  return `${list}year/${year}/`;
}

/** Anchor that shows only one project's part of a list. @param slug `none`: without a project. */
export function filterAnchor(slug: string): string {
  return `only-${slug}`;
}

/** An article in the list of its year. @param date its newest printing. @param id of the reading. */
export function readingPath(date: string, id: string): string {
  return `${yearPath(paths.readings, yearOf(date))}#${id}`;
}

/** Calendar file of one event. @param id see `eventKey`. */
export function calendarPath(id: string): string {
  return `/calendar/${id}.ics`;
}

/** Calendar file of one project's meetings. */
export function projectCalendarPath(slug: string): string {
  return calendarPath(`projects/${slug}`);
}

/** A calendar file as something to subscribe to. @param siteUrl where readers reach the site. */
export function webcalAddress(siteUrl: string, path: string): string {
  return (siteUrl + path).replace(/^https?:/, 'webcal:');
}

/** Permalink page of one question. @param id question id, e.g. `2023-02-24-2`. */
export function questionPath(id: string): string {
  return `/questions/${id}/`;
}

/** Page of the guide about one rule. @param id of the rule. */
export function rulePath(id: string): string {
  return `${paths.guide}rules/${id}/`;
}

/** Page of one project. @param slug file name under `content/projects` without extension. */
export function projectPath(slug: string): string {
  return `/projects/${slug}/`;
}

/** What a project's page lists on pages of their own, each under its own address. */
export type ProjectTab = 'releases' | 'readings' | 'weeklies';

/** One of a project's lists. */
export function projectTabPath(slug: string, tab: ProjectTab): string {
  return `${projectPath(slug)}${tab}/`;
}

/** A page of a project's questions. @param page from 1; the first is the project's own page. */
export function projectQuestionsPath(slug: string, page: number): string {
  return page > 1 ? `${projectPath(slug)}questions/${page}/` : projectPath(slug);
}

/** Search page with a query, in the fragment: it is not sent. An empty query gives the bare page. */
export function searchPath(query = ''): string {
  return query ? `${paths.search}#q=${encodeURIComponent(query)}` : paths.search;
}

/** Address of a release: its project's releases at the release's anchor, or the list of releases. */
export function releasePath(project: string | null, id: string): string {
  return `${project ? projectTabPath(project, 'releases') : paths.releases}#${id}`;
}

/** What a feed is about: everything that one kind of page lists, or one project. */
export type FeedScope =
  { kind: 'weeklies' | 'questions' | 'releases' | 'events' } | { kind: 'project'; slug: string };

/** The three formats in which each feed exists; all say the same. */
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;

/** One of {@link FEED_FORMATS}. */
export type FeedFormat = (typeof FEED_FORMATS)[number];

const FEED_FILES: Readonly<Record<FeedFormat, string>> = {
  rss: 'feed.xml',
  atom: 'atom.xml',
  json: 'feed.json',
};

/**
 * A feed; the weeklies' stand at the root of the site.
 * @param archive number of the archive document, from 1 for the oldest; without it, the newest entries.
 */
export function feedPath(scope: FeedScope, format: FeedFormat, archive?: number): string {
  const about = scope.kind === 'project' ? `projects/${scope.slug}` : scope.kind;
  const folder = scope.kind === 'weeklies' && archive === undefined ? '/' : `/feeds/${about}/`;
  return `${folder}${archive === undefined ? '' : `archive/${archive}/`}${FEED_FILES[format]}`;
}

/** The page as Markdown. @param page root-relative address of a page, with its slash. */
export function twinPath(page: string): string {
  return `${page}index.html.md`;
}

/** Every weekly of a year in full, for assistants. */
export function llmsFullPath(year: string): string {
  return `/llms-full/${year}.txt`;
}
