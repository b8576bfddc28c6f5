import { yearOf } from '#lib/text/dates.ts';
import type { MergedReading, Model, Project, Weekly } from '../types.ts';
import { archiveSpanYears } from './project/activity.ts';
import { allQuestions } from './questions.ts';
import { allReleases } from './releases.ts';
import { projectMap } from './weeklies.ts';

/** A year in numbers. */
export interface StatsYear {
  /** `2023`. */
  year: string;
  weeklies: number;
  questions: number;
  releases: number;
  /** Names under the year's questions, each counted once. */
  askers: number;
}

/** Every year from the first to the last that has a weekly, newest first. */
export function statsYears(model: Model): StatsYear[] {
  return archiveSpanYears(model)
    .reverse()
    .map((year) => {
      const weeklies = model.weeklies.filter(({ date }) => date.startsWith(year));
      const questions = allQuestions({ weeklies });
      return {
        year,
        weeklies: weeklies.length,
        questions: questions.length,
        releases: allReleases({ weeklies }).length,
        askers: askerNames(questions).size,
      };
    });
}

/** Names that stand under some questions. */
function askerNames(questions: readonly { asker: string | null }[]): Set<string> {
  return new Set(questions.flatMap(({ asker }) => asker ?? []));
}

/** The whole archive in numbers. */
export interface StatsTotals {
  weeklies: number;
  questions: number;
  releases: number;
  readings: number;
  /** Names under questions, each counted once. */
  askers: number;
}

/** Totals over all weeklies; a reading printed several times counts once. */
export function statsTotals(model: Model): StatsTotals {
  const questions = allQuestions(model);
  return {
    weeklies: model.weeklies.length,
    questions: questions.length,
    releases: allReleases(model).length,
    readings: model.readings.length,
    askers: askerNames(questions).size,
  };
}

/** One project over the years. */
export interface MatrixRow {
  /** Null: things that name no project. */
  project: Project | null;
  /** In the order of the matrix's years. */
  counts: number[];
  total: number;
}

/** Projects by years. */
export interface Matrix {
  /** Oldest first. */
  years: string[];
  /** Most first; what names no project comes last. Projects without any are left out. */
  rows: MatrixRow[];
  /** The largest number in a cell. */
  most: number;
}

/** Counts things by project and year. @param things dated by their weekly. */
function matrixOf(
  model: Model,
  things: readonly { project: string | null; date: string }[],
): Matrix {
  const years = archiveSpanYears(model);
  const projects = projectMap(model);
  const counts = new Map<Project | null, number[]>();
  for (const { project: slug, date } of things) {
    const project = projects.get(slug ?? '') ?? null;
    const row = counts.get(project) ?? years.map(() => 0);
    const at = years.indexOf(yearOf(date));
    row[at] = (row[at] ?? 0) + 1;
    counts.set(project, row);
  }
  const rows = [...counts]
    .map(([project, row]) => ({ project, counts: row, total: row.reduce((a, b) => a + b, 0) }))
    .sort((a, b) => Number(a.project === null) - Number(b.project === null) || b.total - a.total);
  return { years, rows, most: Math.max(1, ...rows.flatMap((row) => row.counts)) };
}

/** Questions by project and year. */
export function questionMatrix(model: Model): Matrix {
  return matrixOf(model, allQuestions(model));
}

/** Releases by project and year. */
export function releaseMatrix(model: Model): Matrix {
  return matrixOf(model, allReleases(model));
}

/** Weeklies with most questions, of equals the newest first. */
export function busiestWeeklies(model: Model, limit: number): Weekly[] {
  return [...model.weeklies]
    .filter(({ questions }) => questions.length > 0)
    .sort((a, b) => b.questions.length - a.questions.length || b.date.localeCompare(a.date))
    .slice(0, limit);
}

/** Readings that were printed more than once, most often printed first. */
export function repeatedReadings(
  readings: readonly MergedReading[],
  limit: number,
): MergedReading[] {
  return readings.filter(({ weeklies }) => weeklies.length > 1).slice(0, limit);
}
