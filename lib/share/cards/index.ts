import { projectContents } from '#lib/content/views/project/contents.ts';
import { allQuestions, findQuestion, firstAnswer } from '#lib/content/views/questions.ts';
import {
  archiveMonths,
  findProject,
  findWeekly,
  namedProjects,
  projectMap,
} from '#lib/content/views/weeklies.ts';
import type { Model } from '#lib/content/types.ts';
import { cardFiles } from '../card-files.ts';
import { cardFont, drawPng } from './draw.ts';
import type { CardFont } from './font.ts';
import { projectCard } from './project-card.ts';
import { questionCard } from './question-card.ts';
import { siteCard } from './site-card.ts';
import { weeklyCard } from './weekly-card.ts';

/** File names of all cards of a model. */
export function allCards(model: Model): string[] {
  const { weeklies, projects } = model;
  return [
    cardFiles.site,
    ...weeklies.map(({ date }) => cardFiles.weekly(date)),
    ...allQuestions(model).map(({ id }) => cardFiles.question(id)),
    ...projects.map(({ slug }) => cardFiles.project(slug)),
  ];
}

function weeklySvg(model: Model, font: CardFont, date: string): string | null {
  const weekly = findWeekly(model, date);
  return weekly && weeklyCard(font, { weekly, projects: namedProjects(weekly, projectMap(model)) });
}

function questionSvg(model: Model, font: CardFont, id: string): string | null {
  const found = findQuestion(model, id);
  if (!found) return null;
  const { question } = found;
  const project = findProject(model, question.project)?.name ?? null;
  return questionCard(font, { question, project, answer: firstAnswer(question) });
}

function projectSvg(model: Model, font: CardFont, slug: string): string | null {
  const contents = projectContents(model, slug);
  if (!contents) return null;
  const { project, questions, releases, readings } = contents;
  return projectCard(font, {
    project,
    questions: questions.length,
    releases: releases.length,
    readings: readings.length,
  });
}

function siteSvg(model: Model, font: CardFont): string {
  return siteCard(font, {
    questions: allQuestions(model).length,
    weeklies: model.weeklies.length,
    span: archiveMonths(model),
  });
}

/** A card as SVG, its text set in the cards' font. @returns null for a file that is no card. */
export function cardSvg(model: Model, font: CardFont, file: string): string | null {
  if (file === cardFiles.site) return siteSvg(model, font);
  const [, kind, name] = /^(weekly|question|project)-(.+)\.png$/u.exec(file) ?? [];
  if (!name) return null;
  if (kind === 'weekly') return weeklySvg(model, font, name);
  return kind === 'question' ? questionSvg(model, font, name) : projectSvg(model, font, name);
}

/** A card as a PNG file, 1200 × 630. @returns null for a file that is no card. */
export async function cardPng(model: Model, file: string): Promise<Buffer | null> {
  const svg = cardSvg(model, await cardFont(), file);
  return svg === null ? null : drawPng(svg);
}
