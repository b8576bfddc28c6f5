import type { ProjectName } from '#lib/search/types.ts';

/** The project of a slug; undefined where it is unknown. */
export function findProject<P extends ProjectName>(
  slug: string | null,
  projects: readonly P[],
): P | undefined {
  return projects.find((project) => project.slug === slug);
}

/** Official name of a slug; the slug itself where it is unknown. */
export function projectName(slug: string, projects: readonly ProjectName[]): string {
  return findProject(slug, projects)?.name ?? slug;
}
