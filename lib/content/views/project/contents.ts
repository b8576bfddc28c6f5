import type {
  MergedReading,
  Model,
  Project,
  Question,
  Release,
  Weekly,
} from '#lib/content/types.ts';
import { allQuestions } from '../questions.ts';
import { allReleases } from '../releases.ts';
import { findProject, projectsOfWeekly } from '../weeklies.ts';

/** Everything the archive knows about one project, newest first. */
export interface ProjectContents {
  project: Project;
  questions: Question[];
  releases: Release[];
  readings: MergedReading[];
  /** Weeklies with a question, release, reading, event or task about it. */
  weeklies: Weekly[];
}

const mentions = (weekly: Weekly, slug: string) =>
  projectsOfWeekly(weekly).includes(slug) ||
  [...weekly.readings, ...weekly.events, ...weekly.tasks].some(({ project }) => project === slug);

/** Contents of a project; null for an unknown slug. */
export function projectContents(model: Model, slug: string): ProjectContents | null {
  const project = findProject(model, slug);
  if (!project) return null;
  return {
    project,
    questions: allQuestions(model).filter((one) => one.project === slug),
    releases: allReleases(model).filter((one) => one.project === slug),
    readings: model.readings.filter((one) => one.project === slug),
    weeklies: model.weeklies.filter((weekly) => mentions(weekly, slug)),
  };
}

/** A project with the number of its questions. */
export interface ProjectCount {
  project: Project;
  questions: number;
}

/** Projects that have questions, most first (then by name, as in the model). */
export function projectCounts(model: Model): ProjectCount[] {
  const counts = new Map<string, number>();
  for (const { project } of allQuestions(model)) {
    if (project) counts.set(project, (counts.get(project) ?? 0) + 1);
  }
  return model.projects
    .map((project) => ({ project, questions: counts.get(project.slug) ?? 0 }))
    .filter(({ questions }) => questions > 0)
    .sort((a, b) => b.questions - a.questions);
}

/** A project with how much the archive has about it. */
export interface ProjectSummary {
  project: Project;
  questions: number;
  releases: number;
  readings: number;
  /** Date of the newest weekly that mentions it, or null. */
  latest: string | null;
}

/** All projects, those with most questions first (then by name, as in the model). */
export function projectSummaries(model: Model): ProjectSummary[] {
  return model.projects
    .flatMap(({ slug }) => projectContents(model, slug) ?? [])
    .map(({ project, questions, releases, readings, weeklies }) => ({
      project,
      questions: questions.length,
      releases: releases.length,
      readings: readings.length,
      latest: weeklies[0]?.date ?? null,
    }))
    .sort((a, b) => b.questions - a.questions);
}

/** A weekly in a project's list, with how much of it is about the project. */
export interface ProjectWeekly extends Pick<Weekly, 'date' | 'number' | 'title' | 'url'> {
  questions: number;
  releases: number;
  /** Readings, events and tasks. */
  others: number;
}

/** Weeklies of a project, newest first, with what they hold about it. */
export function projectWeeklies({ project, weeklies }: ProjectContents): ProjectWeekly[] {
  const about = (things: { project: string | null }[]): number =>
    things.filter((one) => one.project === project.slug).length;
  return weeklies.map((weekly) => ({
    date: weekly.date,
    number: weekly.number,
    title: weekly.title,
    url: weekly.url,
    questions: about(weekly.questions),
    releases: about(weekly.releases),
    others: about(weekly.readings) + about(weekly.events) + about(weekly.tasks),
  }));
}

/** Readings by how often they were printed, of equals the one printed last. */
export function oftenPrinted(readings: readonly MergedReading[]): MergedReading[] {
  return [...readings].sort(
    (a, b) =>
      b.weeklies.length - a.weeklies.length ||
      (b.weeklies[0] ?? '').localeCompare(a.weeklies[0] ?? ''),
  );
}
