import type { Model, Project, Question, Release, Weekly, WordedModel } from '#lib/content/types.ts';
import { citationOf, weeklyCitation } from '#lib/content/views/citation.ts';
import { projectContents, projectSummaries } from '#lib/content/views/project/contents.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { findProject, findWeekly } from '#lib/content/views/weeklies.ts';
import { relatedIn } from '#lib/related/related.ts';
import { paths, projectPath, releasePath, twinPath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { apiPath } from './paths.ts';
import type { ListedQuestion, ProjectAnswer, QuestionAnswer, ReleaseAnswer } from './schemas.ts';
import type { WeeklyAnswer } from './schemas.ts';

/** As many as a question's page shows. */
const RELATED = 3;

/**
 * One question as JSON.
 * @param siteUrl address of the site, no trailing slash.
 * @param found the question and its weekly, see `questionsById`.
 */
export function questionAnswer(
  content: WordedModel,
  { question, weekly }: { question: Question; weekly: Weekly },
  siteUrl: string,
): QuestionAnswer {
  const { id, title, date, asker, projectInferred, issueNumber, issueUrl, remark } = question;
  const project = findProject(content.model, question.project);
  const related = relatedIn(content)(question, RELATED);
  return {
    ...{ id, url: siteUrl + question.url, markdown: siteUrl + twinPath(question.url) },
    ...{ title, date, asker },
    project: project && projectReference(project, siteUrl),
    ...{ projectInferred, issueNumber, issueUrl },
    rounds: question.rounds.map(({ question, answer }) => ({ question, answer })),
    remark,
    review: reviewOf(question, siteUrl),
    weekly: weeklyReference(weekly, siteUrl),
    related: related.map((one) => ({ id: one.id, title: one.title, url: siteUrl + one.url })),
    attribution: {
      by: site.author,
      citation: citationOf(question, weekly, project),
      ...{ source: weekly.source, licence: licenceOf(siteUrl) },
    },
  };
}

/** Pages of ours become absolute, as every address here. */
function reviewOf({ review }: Question, siteUrl: string): QuestionAnswer['review'] {
  if (review?.status !== 'outdated') return review;
  const { status, see } = review;
  return { status, see: see?.startsWith('/') ? siteUrl + see : see };
}

/** One project as JSON; null for an unknown slug. */
export function projectAnswer(model: Model, slug: string, siteUrl: string): ProjectAnswer | null {
  const contents = projectContents(model, slug);
  if (!contents) return null;
  const { project, questions, releases, readings, weeklies } = contents;
  const { name, repository, homepage, category, aliases, summary } = project;
  return {
    ...{ slug, name, url: siteUrl + projectPath(slug), repository, homepage, category },
    ...{ aliases, summary },
    counts: {
      questions: questions.length,
      releases: releases.length,
      readings: readings.length,
      weeklies: weeklies.length,
    },
    releases: releases.map((one) => releaseAnswer(one, siteUrl)),
    questions: questions.map((one) => listedQuestion(one, siteUrl)),
  };
}

/** One weekly as JSON; null for a day without one. */
export function weeklyAnswer(model: Model, date: string, siteUrl: string): WeeklyAnswer | null {
  const weekly = findWeekly(model, date);
  if (!weekly) return null;
  const { summary, source, questions, releases, readings } = weekly;
  return {
    ...weeklyReference(weekly, siteUrl),
    ...{ summary, source, markdown: siteUrl + twinPath(weekly.url) },
    questions: questions.map((one) => listedQuestion(one, siteUrl)),
    releases: releases.map((one) => releaseAnswer(one, siteUrl)),
    readings: readings.map(({ title, url }) => ({ title, url })),
    attribution: {
      by: site.author,
      citation: weeklyCitation(weekly),
      ...{ source, licence: licenceOf(siteUrl) },
    },
  };
}

/** All questions, newest weekly first. */
export function questionList(model: Model, siteUrl: string) {
  const questions = allQuestions(model).map((one) => listedQuestion(one, siteUrl));
  return { site: siteFacts(siteUrl), questions };
}

/** All projects, those with most questions first. */
export function projectList(model: Model, siteUrl: string) {
  const projects = projectSummaries(model).map(({ project, questions, releases, readings }) => ({
    ...projectReference(project, siteUrl),
    ...{ questions, releases, readings },
    json: siteUrl + apiPath('projects', project.slug),
  }));
  return { site: siteFacts(siteUrl), projects };
}

/** All weeklies, newest first. */
export function weeklyList({ weeklies }: Model, siteUrl: string) {
  const listed = weeklies.map((weekly) => ({
    ...weeklyReference(weekly, siteUrl),
    questions: weekly.questions.length,
    releases: weekly.releases.length,
    readings: weekly.readings.length,
    json: siteUrl + apiPath('weeklies', weekly.date),
  }));
  return { site: siteFacts(siteUrl), weeklies: listed };
}

const siteFacts = (siteUrl: string) => ({ name: site.name, url: `${siteUrl}/` });
const licenceOf = (siteUrl: string): string => `${siteUrl}${paths.about}#licence`;

function projectReference({ slug, name }: Project, siteUrl: string) {
  return { slug, name, url: siteUrl + projectPath(slug) };
}

function weeklyReference({ date, number, title, url }: Weekly, siteUrl: string) {
  return { date, number, title, url: siteUrl + url };
}

function listedQuestion(
  { id, title, url, date, project }: Question,
  siteUrl: string,
): ListedQuestion {
  const json = siteUrl + apiPath('questions', id);
  return { id, title, url: siteUrl + url, date, project, json };
}

function releaseAnswer(
  { id, project, version, date, url }: Release,
  siteUrl: string,
): ReleaseAnswer {
  return { id, project, version, date, url: siteUrl + releasePath(project, id), notes: url };
}
