import type { ProjectFrontmatter } from './schemas/frontmatter.ts';

/** Escapes a text for use inside a regular expression. */
function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Builds a finder of project names in titles. Longer spellings win (SOFAArk over Ark), a Latin
 * spelling must not continue into a longer word, case does not matter.
 *
 * @returns function from a text to the slug of the first project it names, or null.
 */
export function projectFinder(
  projects: ReadonlyMap<string, ProjectFrontmatter>,
): (text: string) => string | null {
  const slugs = new Map<string, string>();
  for (const [slug, { name, aliases }] of projects) {
    for (const spelling of [slug, name, ...aliases]) slugs.set(spelling.toLowerCase(), slug);
  }
  const spellings = [...slugs.keys()].sort((a, b) => b.length - a.length);
  if (spellings.length === 0) return () => null;
  const pattern = new RegExp(
    `(?<![a-z0-9])(?:${spellings.map(escape).join('|')})(?![a-z0-9])`,
    'i',
  );
  return (text) => slugs.get(pattern.exec(text)?.[0].toLowerCase() ?? '') ?? null;
}
