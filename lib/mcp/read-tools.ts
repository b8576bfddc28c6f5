import * as z from 'zod';
import { type Collection, apiPath } from '#lib/api/paths.ts';
import { type QuestionAnswer, type WeeklyAnswer, schemas } from '#lib/api/schemas.ts';
import { questionPath, twinPath, weeklyPath } from '#lib/site/paths.ts';
import { bounds, cutMarkdown, cutTexts } from './bounds.ts';
import { type Answer, Refusal } from './results.ts';
import type { Source } from './source.ts';

const { Question, Project, Weekly } = schemas;
const ID = /^[A-Za-z0-9][\w-]{0,79}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

const truncated = z.boolean().describe('true: more than the bound, the page has all of it');
const id = z.string().max(100).describe('问答编号，如 2023-02-24-2（id of a question）');

/** What the tools that read one thing take. */
export const inputs = {
  get_question: z.object({ id }),
  get_weekly: z.object({
    date: z
      .string()
      .max(100)
      .default('latest')
      .describe('YYYY-MM-DD，或 latest（最新一期，the newest）'),
  }),
  list_releases: z.object({
    project: z
      .string()
      .max(100)
      .describe('项目短名或名字，如 sofa-jraft、SOFAJRaft（slug or name of a project）'),
    limit: z
      .int()
      .min(1)
      .max(bounds.releases)
      .default(bounds.defaultReleases)
      .describe('最多几条，从新到旧（releases to return, newest first）'),
  }),
  related_questions: z.object({ id }),
} as const;

/** What they give, besides text: the site's own JSON, as far as the bounds allow. */
export const outputs = {
  get_question: Question.extend({ truncated }),
  get_weekly: Weekly.extend({ truncated }),
  list_releases: Project.pick({
    slug: true,
    name: true,
    url: true,
    repository: true,
    releases: true,
  }).extend({ total: z.int().describe('releases there are') }),
  related_questions: Question.pick({ id: true, url: true, related: true }),
} as const;

type Asked<Tool extends keyof typeof inputs> = z.output<(typeof inputs)[Tool]>;

/** A question with its answers. @throws Refusal for an unknown id. */
export async function getQuestion(source: Source, asked: Asked<'get_question'>): Promise<Answer> {
  const question = await questionOf(source, asked.id);
  const { url } = question;
  const markdown = await source.read(twinPath(questionPath(question.id)));
  const data = cutQuestion(question);
  return { text: withSource(markdown ?? plainQuestion(question), url), data };
}

/** A weekly of a day, or the newest. @throws Refusal for a day without one. */
export async function getWeekly(source: Source, asked: Asked<'get_weekly'>): Promise<Answer> {
  const wanted = asked.date.trim();
  const date = wanted === 'latest' ? await latestOf(source) : wanted;
  const weekly = DAY.test(date) ? await thing(source, 'weeklies', date, Weekly) : null;
  if (!weekly) throw new Refusal(await noWeekly(source, date));
  const markdown = await source.read(twinPath(weeklyPath(date)));
  return { text: withSource(markdown ?? plainWeekly(weekly), weekly.url), data: cutWeekly(weekly) };
}

/** Releases of a project, newest first. @throws Refusal for an unknown one. */
export async function listReleases(source: Source, asked: Asked<'list_releases'>): Promise<Answer> {
  const project = await thing(source, 'projects', await slugOf(source, asked.project), Project);
  if (!project) throw new Refusal('这个项目读不到，请稍后再试（the project cannot be read）');
  const { slug, name, url, repository, releases } = project;
  const shown = releases.slice(0, asked.limit);
  const total = releases.length;
  const lines = shown.map(({ version, date, notes, url: page }) => {
    return `- ${name} ${version}（${date}）${notes ?? page}`;
  });
  const head =
    total === 0
      ? `周刊没有登过 ${name} 的发布（no releases in the weeklies）；最新的看 ${repository}`
      : `${name}：周刊登过 ${total} 个发布，下面是最新的 ${shown.length} 个（newest ${shown.length} of ${total}）`;
  return {
    text: [head, ...(lines.length > 0 ? [lines.join('\n')] : []), `来源：${url}`].join('\n\n'),
    data: { slug, name, url, repository, releases: shown, total },
  };
}

/** The questions nearest to one. @throws Refusal for an unknown id. */
export async function relatedQuestions(
  source: Source,
  asked: Asked<'related_questions'>,
): Promise<Answer> {
  const { id, url, title, related } = await questionOf(source, asked.id);
  const lines = related.map((one) => `- ${one.id} ${one.title}\n  ${one.url}`);
  const head =
    related.length === 0
      ? `没有和“${title}”相近的问答（no related questions）`
      : `和“${title}”相近的问答（related questions）：`;
  return {
    text: [head, ...(lines.length > 0 ? [lines.join('\n')] : []), `来源：${url}`].join('\n\n'),
    data: { id, url, related },
  };
}

async function questionOf(source: Source, asked: string): Promise<QuestionAnswer> {
  const id = asked.trim();
  const found = ID.test(id) ? await thing(source, 'questions', id, Question) : null;
  if (found) return found;
  throw new Refusal(
    `没有这一问：${shown(id)}。先用 search 找，编号写在结果里（no such question; find its id with search）。`,
  );
}

/** One thing of the site's JSON; null where there is none. */
async function thing<Schema extends z.ZodType>(
  source: Source,
  collection: Collection,
  id: string,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  const text = await source.read(apiPath(collection, id));
  return text === null ? null : schema.parse(JSON.parse(text));
}

async function listed<Schema extends z.ZodType>(
  source: Source,
  collection: Collection,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await source.read(apiPath(collection));
  if (text === null) throw new Error(`${apiPath(collection)} is not there`);
  return schema.parse(JSON.parse(text));
}

async function latestOf(source: Source): Promise<string> {
  const { weeklies } = await listed(source, 'weeklies', schemas.WeeklyList);
  const [newest] = weeklies;
  if (!newest) throw new Refusal('还没有周刊（there is no weekly yet）');
  return newest.date;
}

/** Names the weeklies around a day that has none. */
async function noWeekly(source: Source, date: string): Promise<string> {
  const { weeklies } = await listed(source, 'weeklies', schemas.WeeklyList);
  const before = weeklies.find((one) => one.date < date)?.date;
  const after = weeklies.findLast((one) => one.date > date)?.date;
  const near = DAY.test(date) ? [before, after].filter((one) => one !== undefined) : [];
  const hint = near.length > 0 ? `最近的是 ${near.join(' 和 ')}` : '写成 YYYY-MM-DD 或 latest';
  return `没有这一天的周刊：${shown(date)}；${hint}（no weekly of that day; write YYYY-MM-DD or latest）。`;
}

async function slugOf(source: Source, asked: string): Promise<string> {
  const { projects } = await listed(source, 'projects', schemas.ProjectList);
  const wanted = asked.trim().toLowerCase();
  const found = projects.find(({ slug, name }) => slug === wanted || name.toLowerCase() === wanted);
  if (found) return found.slug;
  const known = projects.map(({ slug }) => slug).join('、');
  throw new Refusal(`没有这个项目：${shown(asked)}；可用（no such project; known are）：${known}`);
}

/** What was asked, in one line and not longer than a line. */
function shown(asked: string): string {
  return JSON.stringify(asked.slice(0, 60).toWellFormed());
}

/** A text within its bound whose last line names where it is from. */
function withSource(markdown: string, url: string): string {
  const text = markdown.trimEnd();
  const isNamed = text.slice(text.lastIndexOf('\n') + 1).includes(url);
  return cutMarkdown(isNamed ? text : `${text}\n\n来源：${url}`, url);
}

/** For sites that were built without Markdown twins. */
function plainQuestion({ title, rounds }: QuestionAnswer): string {
  const said = rounds.map(
    ({ question, answer }) => `${question}\n\n**答**：${answer || '（没有）'}`,
  );
  return [`# ${title}`, ...said].join('\n\n');
}

function plainWeekly({ title, summary, questions, releases }: WeeklyAnswer): string {
  const lines = [
    ...questions.map((one) => `- ${one.title}（${one.id}）`),
    ...releases.map((one) => `- ${one.project} ${one.version}`),
  ];
  return [`# ${title}`, ...(summary ? [summary] : []), lines.join('\n')].join('\n\n');
}

function cutQuestion(question: QuestionAnswer) {
  const cut = cutTexts();
  const rounds = question.rounds.map((round) => ({
    question: cut(round.question),
    answer: cut(round.answer),
  }));
  const remark = cut(question.remark);
  const letters = (texts: { question: string; answer: string }[], last: string): number =>
    texts.reduce((sum, one) => sum + one.question.length + one.answer.length, last.length);
  const isCut = letters(question.rounds, question.remark) > bounds.text;
  return { ...question, rounds, remark, truncated: isCut };
}

function cutWeekly(weekly: WeeklyAnswer) {
  const { questions, releases, readings } = weekly;
  const longest = Math.max(questions.length, releases.length, readings.length);
  return {
    ...weekly,
    questions: questions.slice(0, bounds.listed),
    releases: releases.slice(0, bounds.listed),
    readings: readings.slice(0, bounds.listed),
    truncated: longest > bounds.listed,
  };
}
