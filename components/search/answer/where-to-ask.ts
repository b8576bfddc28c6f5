import type { Answer } from '#lib/search/browser/protocol.ts';
import type { ManifestProject } from '#lib/search/documents/shard.ts';
import { site } from '#lib/site/site.ts';
import { findProject } from '../projects.ts';

/**
 * Where to ask what nothing answers: the new-issue form of the project the query is about, with the
 * query as title; the community's projects where none is recognised.
 */
export function whereToAsk(answer: Answer, projects: readonly ManifestProject[]): string {
  const slug = answer.popular?.project.slug;
  const repository = slug && findProject(slug, projects)?.repository;
  if (!repository) return site.github;
  const title = answer.understood.text.trim() || answer.query;
  return `${repository}/issues/new?title=${encodeURIComponent(title)}`;
}
