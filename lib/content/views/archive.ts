import type { Model, Project, Weekly } from '../types.ts';
import { byYear } from '#lib/text/groups.ts';
import { namedProjects } from './weeklies.ts';
import { allQuestions } from './questions.ts';
import { weeksOfYear } from './weeks.ts';

/** A year of the archive. */
export interface ArchiveYear {
  year: string;
  weeklies: Weekly[];
  /** How many questions its weeklies hold. */
  questions: number;
  /** 53 places, null where nothing was published. */
  weeks: (Weekly | null)[];
}

/** The archive by years, newest first. */
export function archiveYears(model: Model): ArchiveYear[] {
  return byYear(model.weeklies).map(({ year, items }) => ({
    year,
    weeklies: items,
    questions: allQuestions({ weeklies: items }).length,
    weeks: weeksOfYear(items),
  }));
}

/** A weekly with the projects it is about. */
export interface ListedWeekly {
  weekly: Weekly;
  projects: Project[];
}

/** A weekly with its projects resolved. */
export function listedWeekly(weekly: Weekly, projects: ReadonlyMap<string, Project>): ListedWeekly {
  return { weekly, projects: namedProjects(weekly, projects) };
}
