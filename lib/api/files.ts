import type { Model, Question, Weekly, WordedModel } from '#lib/content/types.ts';
import * as answers from './answers.ts';
import { openApi } from './openapi/document.ts';
import { apiPath, openApiPath } from './paths.ts';

/** Where the files are served, and what stands beside them. */
export interface ApiSite {
  /** Address of the site, no trailing slash. */
  siteUrl: string;
  /** Whether a server answers searches there. */
  hasServer: boolean;
}

/** A question with the weekly it stands in. */
interface Found {
  question: Question;
  weekly: Weekly;
}

const byId = new WeakMap<Model, Map<string, Found>>();

/** Every question with its weekly, by id; made once for a model: a build asks for each of them. */
export function questionsById(model: Model): ReadonlyMap<string, Found> {
  const known = byId.get(model);
  if (known) return known;
  const found = model.weeklies.flatMap((weekly) =>
    weekly.questions.map((question): [string, Found] => [question.id, { question, weekly }]),
  );
  const made = new Map(found);
  byId.set(model, made);
  return made;
}

/** Addresses of all files below `/api/`. */
export function apiFiles({ weeklies, projects }: Model): string[] {
  return [
    openApiPath,
    ...(['questions', 'projects', 'weeklies'] as const).map((collection) => apiPath(collection)),
    ...weeklies.flatMap(({ questions }) => questions.map(({ id }) => apiPath('questions', id))),
    ...projects.map(({ slug }) => apiPath('projects', slug)),
    ...weeklies.map(({ date }) => apiPath('weeklies', date)),
  ];
}

/**
 * What stands in one file.
 * @param path its address, see {@link apiFiles}.
 * @returns null where there is no such file.
 */
export function apiFile(content: WordedModel, path: string, site: ApiSite): object | null {
  const { model } = content;
  const { siteUrl } = site;
  switch (path) {
    case openApiPath:
      return openApi(site);
    case apiPath('questions'):
      return answers.questionList(model, siteUrl);
    case apiPath('projects'):
      return answers.projectList(model, siteUrl);
    case apiPath('weeklies'):
      return answers.weeklyList(model, siteUrl);
  }
  const [, collection, id = ''] = /^\/api\/(\w+)\/([^/]+)\.json$/.exec(path) ?? [];
  if (collection === 'projects') return answers.projectAnswer(model, id, siteUrl);
  if (collection === 'weeklies') return answers.weeklyAnswer(model, id, siteUrl);
  const found = collection === 'questions' ? questionsById(model).get(id) : undefined;
  return found ? answers.questionAnswer(content, found, siteUrl) : null;
}
