import type { Links } from '#components/ui/link/dead-note.tsx';
import type { Asker } from '#lib/content/views/project/people.ts';
import type { Activity } from '#lib/content/views/project/activity.ts';
import type { MergedReading, Project, Release } from '#lib/content/types.ts';

/** The lists of a project, in the order of their tabs. */
export type ProjectList = 'questions' | 'releases' | 'readings' | 'weeklies';

/** How many things each list holds. */
export type ProjectCounts = Record<ProjectList, number>;

/** What stands beside a project's questions. */
export interface OverviewProps {
  project: Project;
  activity: Activity;
  /** Address of a year's first question, for years that have one. */
  yearHrefs: ReadonlyMap<string, string>;
  /** Newest first. */
  releases: Release[];
  /** Most often printed first. */
  readings: MergedReading[];
  askers: Asker[];
  /** What is known of addresses. */
  links?: Links | undefined;
}
