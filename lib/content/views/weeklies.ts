import type { Model, Project, Weekly } from '../types.ts';

/** A weekly's neighbours in time. */
export interface WeeklyNeighbours {
  /** The older one. */
  previous: Weekly | null;
  /** The newer one. */
  next: Weekly | null;
}

/** The weekly of a date, or null. */
export function findWeekly(model: Model, date: string): Weekly | null {
  return model.weeklies.find((weekly) => weekly.date === date) ?? null;
}

/** Neighbours of a weekly. @param date a date of the model; for others both are null. */
export function neighboursOf(model: Model, date: string): WeeklyNeighbours {
  const index = model.weeklies.findIndex((weekly) => weekly.date === date);
  if (index < 0) return { previous: null, next: null };
  return {
    previous: model.weeklies[index + 1] ?? null,
    next: model.weeklies[index - 1] ?? null,
  };
}

/** Projects by slug. */
export function projectMap(model: Model): Map<string, Project> {
  return new Map(model.projects.map((project) => [project.slug, project]));
}

/** The project of a slug; null for none and for an unknown one. */
export function findProject(model: Model, slug: string | null): Project | null {
  return model.projects.find((project) => project.slug === slug) ?? null;
}

/** Slugs of the projects a weekly has questions or releases about, in printed order. */
export function projectsOfWeekly(weekly: Weekly): string[] {
  const slugs = [...weekly.questions, ...weekly.releases].map(({ project }) => project);
  return [...new Set(slugs.filter((slug): slug is string => slug !== null))];
}

/** The projects of {@link projectsOfWeekly}; unknown slugs are left out. */
export function namedProjects(weekly: Weekly, projects: ReadonlyMap<string, Project>): Project[] {
  return projectsOfWeekly(weekly).flatMap((slug) => projects.get(slug) ?? []);
}

/** `2019.07 – 2023.10`: the archive's first and last month; '' without a weekly. */
export function archiveMonths(model: Model): string {
  const months = [model.weeklies.at(-1), model.weeklies[0]].flatMap((weekly) =>
    weekly ? [weekly.date.slice(0, 7).replace('-', '.')] : [],
  );
  return months.join(' – ');
}
