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

/** A card, before it is drawn. */
interface Card {
  /** All that it is drawn from, as JSON has it. */
  inputs: unknown;
  /** @returns SVG, its text set in the cards' font. */
  draw: (font: CardFont) => string;
}

function cardOf<Inputs>(
  inputs: Inputs | null,
  draw: (font: CardFont, inputs: Inputs) => string,
): Card | null {
  return inputs && { inputs, draw: (font) => draw(font, inputs) };
}

function weeklyInputs(model: Model, date: string) {
  const weekly = findWeekly(model, date);
  return weekly && { weekly, projects: namedProjects(weekly, projectMap(model)) };
}

function questionInputs(model: Model, id: string) {
  const found = findQuestion(model, id);
  if (!found) return null;
  const { question } = found;
  const project = findProject(model, question.project)?.name ?? null;
  return { question, project, answer: firstAnswer(question) };
}

function projectInputs(model: Model, slug: string) {
  const contents = projectContents(model, slug);
  if (!contents) return null;
  const { project, questions, releases, readings } = contents;
  return {
    project,
    questions: questions.length,
    releases: releases.length,
    readings: readings.length,
  };
}

function siteInputs(model: Model) {
  return {
    questions: allQuestions(model).length,
    weeklies: model.weeklies.length,
    span: archiveMonths(model),
  };
}

function findCard(model: Model, file: string): Card | null {
  if (file === cardFiles.site) return cardOf(siteInputs(model), siteCard);
  const [, kind, name] = /^(weekly|question|project)-(.+)\.png$/u.exec(file) ?? [];
  if (!name) return null;
  if (kind === 'weekly') return cardOf(weeklyInputs(model, name), weeklyCard);
  if (kind === 'question') return cardOf(questionInputs(model, name), questionCard);
  return cardOf(projectInputs(model, name), projectCard);
}

/** A card as SVG, its text set in the cards' font. @returns null for a file that is no card. */
export function cardSvg(model: Model, font: CardFont, file: string): string | null {
  return findCard(model, file)?.draw(font) ?? null;
}

/** All that a card is drawn from but the font, as JSON has it. @returns null for a file that is no card. */
export function cardInputs(model: Model, file: string): unknown {
  return findCard(model, file)?.inputs ?? null;
}

/** A card as a PNG file, 1200 × 630. @returns null for a file that is no card. */
export async function cardPng(model: Model, file: string): Promise<Buffer | null> {
  const svg = cardSvg(model, await cardFont(), file);
  return svg === null ? null : drawPng(svg);
}
