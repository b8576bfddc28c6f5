import type { Model, Question, Release, Weekly } from '../types.ts';
import { archiveYears } from './archive.ts';
import { allQuestions } from './questions.ts';
import { allReleases } from './releases.ts';
import { heatOf } from './weeks.ts';

/** A published week on the heat chart. */
export interface HeatWeek {
  weekly: Weekly;
  heat: ReturnType<typeof heatOf>;
}

/** A year of the heat chart. */
export interface HeatYear {
  year: string;
  /** 53 places, null where nothing was published. */
  weeks: (HeatWeek | null)[];
  /** `30 / 36`: weeklies and questions. */
  caption: string;
}

/** The heat chart, newest year first. */
export function heatYears(model: Model): HeatYear[] {
  return archiveYears(model).map(({ year, weeks, weeklies, questions }) => ({
    year,
    weeks: weeks.map((weekly) => weekly && { weekly, heat: heatOf(weekly.questions.length) }),
    caption: `${weeklies.length} / ${questions}`,
  }));
}

/** Newest questions behind the newest weekly, which the home page shows in full. */
export function recentQuestions(model: Model, limit: number): Question[] {
  return allQuestions({ weeklies: model.weeklies.slice(1) }).slice(0, limit);
}

/** Newest releases. */
export function recentReleases(model: Model, limit: number): Release[] {
  return allReleases(model).slice(0, limit);
}
