import { nameFinder } from '#lib/text/names/book.ts';
import type { ProjectFrontmatter } from './schemas/frontmatter.ts';

/**
 * Builds a finder of project names in titles (see {@link nameFinder}).
 *
 * @returns function from a text to the slug of the first project it names, or null.
 */
export function projectFinder(
  projects: ReadonlyMap<string, ProjectFrontmatter>,
): (text: string) => string | null {
  const find = nameFinder(
    [...projects].map(([slug, { name, aliases }]) => ({ slug, name, aliases })),
  );
  return (text) => find(text)?.slug ?? null;
}
