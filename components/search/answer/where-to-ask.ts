import type { Answer } from '#lib/search/browser/protocol.ts';
import type { ManifestProject } from '#lib/search/documents/shard.ts';
import { formUrl, issuesUrl, newIssueUrl } from '#lib/site/addresses.ts';
import { site } from '#lib/site/site.ts';
import { findProject } from '../projects.ts';

/** Where to go with a question that nothing here answers. */
export interface WhereToAsk {
  /** Name of the project whose issues these are; null where none is recognised. */
  project: string | null;
  /** Its new-issue form with the query as title, or the newsletter's with the query as question. */
  ask: string;
  /** Its issues, or all of the community's, searched for the query. */
  issues: string;
}

/** Where to ask a query: in the project it is about, else in the community. */
export function whereToAsk(
  { about, understood, query }: Pick<Answer, 'about' | 'understood' | 'query'>,
  projects: readonly ManifestProject[],
): WhereToAsk {
  const words = understood.text.trim() || query;
  const project = findProject(about?.slug ?? null, projects);
  if (!project?.repository) {
    const organisation = site.github.split('/').at(-1) ?? '';
    const issues = new URL('/search', site.github);
    issues.search = new URLSearchParams({
      type: 'issues',
      q: `org:${organisation} ${words}`,
    }).toString();
    return { project: null, ask: formUrl('question', { question: words }), issues: issues.href };
  }
  const { name, repository } = project;
  const issues = `${issuesUrl(repository)}?${new URLSearchParams({ q: `is:issue ${words}` })}`;
  return { project: name, ask: newIssueUrl(repository, words), issues };
}
