import { repositoryName } from '#lib/site/addresses.ts';
import type { EditorProject } from '../types.ts';

/** Behind `v`, or behind the name of what is released: `v1.6.1`, `release-1.6.1`. */
const VERSION = /^(?:[a-z][\w.-]{0,40}-)?v?(\d[\w.-]{0,40})$/i;

/**
 * What the address of a release on GitHub says of it.
 * @returns null for another address, for a project that is none of ours, or a tag that is no version.
 */
export function typedRelease(
  typed: string,
  projects: readonly Pick<EditorProject, 'slug' | 'repository'>[],
): { project: string; version: string; url: string } | null {
  const url = typed.trim();
  const [, repository = '', tag = ''] =
    /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/releases\/tag\/([\w.%-]+)(?:[?#]|$)/.exec(url) ??
    [];
  const version = VERSION.exec(tag)?.[1];
  const project = projects.find(
    (one) => repositoryName(one.repository).toLowerCase() === repository.toLowerCase(),
  );
  return version !== undefined && project ? { project: project.slug, version, url } : null;
}
