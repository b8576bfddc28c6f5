import type { Model, Project, Question, Weekly } from '../types.ts';
import { byMonth, byYear, groupBy, type MonthGroup } from './groups.ts';
import type { ProjectCount } from './projects.ts';
import { projectMap, projectsOfWeekly } from './weeklies.ts';
import { weeksOfYear } from './weeks.ts';

/** A year of the archive. */
export interface ArchiveYear {
  year: string;
  weeklies: Weekly[];
  /** How many questions its weeklies hold. */
  questions: number;
  /** 53 places, null where nothing was published. */
  weeks: (Weekly | null)[];
  months: MonthGroup<Weekly>[];
}

/** The archive by years, newest first. */
export function archiveYears(model: Model): ArchiveYear[] {
  return byYear(model.weeklies).map(({ year, items }) => ({
    year,
    weeklies: items,
    questions: items.reduce((sum, { questions }) => sum + questions.length, 0),
    weeks: weeksOfYear(items),
    months: byMonth(items),
  }));
}

/** Projects of some questions with how many are about each, most first. */
export function legendOf(
  model: Model,
  questions: readonly Question[],
): ProjectCount[] {
  const projects = projectMap(model);
  return groupBy(questions, ({ project }) => project ?? '')
    .flatMap(([slug, items]) => {
      const project = projects.get(slug);
      return project ? [{ project, questions: items.length }] : [];
    })
    .sort((a, b) => b.questions - a.questions);
}

/** A weekly with the projects it is about. */
export interface ListedWeekly {
  weekly: Weekly;
  projects: Project[];
}

/** A weekly with its projects resolved. */
export function listedWeekly(
  weekly: Weekly,
  projects: ReadonlyMap<string, Project>,
): ListedWeekly {
  const named = projectsOfWeekly(weekly).flatMap((slug) => projects.get(slug) ?? []);
  return { weekly, projects: named };
}
