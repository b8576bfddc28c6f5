/** Builders of every address on the site. All return root-relative paths with a trailing slash. */

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
} as const;

/** Page of one weekly. @param date `YYYY-MM-DD`. */
export function weeklyPath(date: string): string {
  return `/weekly/${date}/`;
}

/** Anchor of a question inside its weekly's page. @param id question id, e.g. `2023-02-24-2`. */
export function questionAnchorPath(date: string, id: string): string {
  return `${weeklyPath(date)}#${id}`;
}

/** Permalink page of one question. @param id question id, e.g. `2023-02-24-2`. */
export function questionPath(id: string): string {
  return `/questions/${id}/`;
}

/** Page of one project. @param slug file name under `content/projects` without extension. */
export function projectPath(slug: string): string {
  return `/projects/${slug}/`;
}

/** Search page with a query. An empty query gives the bare page. */
export function searchPath(query = ''): string {
  return query ? `/search/?q=${encodeURIComponent(query)}` : paths.search;
}

/** Address of a release: its project's page at the release's anchor, or the list of releases. */
export function releasePath(project: string | null, id: string): string {
  return project ? `${projectPath(project)}#${id}` : `${paths.releases}#${id}`;
}

/** A GitHub issue of a repository. @param repository https address without trailing slash. */
export function issueUrl(repository: string, number: number): string {
  return `${repository}/issues/${number}`;
}
