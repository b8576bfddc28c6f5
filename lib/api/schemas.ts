import * as z from 'zod';

// What the JSON of the site's things looks like, once: answers are made to these types, the OpenAPI
// document is printed from them, and tests hold both together. Fields are only ever added.

const day = (what: string) => z.iso.date().describe(what);
const page = (what: string) => z.url().describe(what);
const count = z.int().nonnegative();
const slug = z.string().describe('short name of a project');

const projectReference = z
  .object({ slug, name: z.string(), url: page('its page') })
  .describe('A project, as others name it.');

const weeklyReference = z
  .object({
    date: day('day of publication; names the weekly'),
    number: z.int().positive().nullable().describe('its printed number, or null'),
    title: z.string(),
    url: page('its page'),
  })
  .describe('A weekly, as others name it.');

const questionReference = z
  .object({ id: z.string(), title: z.string(), url: page('its page') })
  .describe('A question, as others name it.');

const listedQuestion = questionReference
  .extend({
    date: day('day of the weekly that printed it'),
    project: slug.nullable(),
    json: page('the whole question as JSON'),
  })
  .describe('A question in a list.');

const listedProject = projectReference
  .extend({ questions: count, releases: count, readings: count, json: page('all of it as JSON') })
  .describe('A project in a list.');

const listedWeekly = weeklyReference
  .extend({ questions: count, releases: count, readings: count, json: page('all of it as JSON') })
  .describe('A weekly in a list.');

const attribution = z
  .object({
    by: z.string().describe('who publishes it'),
    citation: z.string().describe('how to name it'),
    source: z.string().nullable().describe('where it was first published, or null'),
    licence: page('the terms, in Chinese'),
  })
  .describe('What to say where you use it.');

const review = z
  .discriminatedUnion('status', [
    z.object({
      status: z.literal('outdated'),
      see: z.string().nullable().describe('where it is answered now, absolute, or null'),
    }),
    z.object({ status: z.literal('verified'), date: day('it was still right on this day') }),
  ])
  .describe('What an editor found later.');

const question = z
  .object({
    id: z.string().describe('stable'),
    url: page('its page'),
    markdown: page('the same page as Markdown'),
    title: z.string(),
    date: day('day of the weekly that printed it'),
    asker: z.string().nullable().describe('name without @, or null'),
    project: projectReference.nullable(),
    projectInferred: z
      .boolean()
      .describe('true where nothing printed names the project: it was read from the words'),
    issueNumber: z.int().positive().nullable().describe('number of the GitHub issue, or null'),
    issueUrl: z.string().nullable(),
    rounds: z
      .array(z.object({ question: z.string(), answer: z.string() }))
      .min(1)
      .describe('plain text, blocks parted by line ends; an open question has an empty answer'),
    remark: z.string().describe('what the asker said last and nobody answered; may be empty'),
    review: review.nullable(),
    weekly: weeklyReference,
    related: z.array(questionReference).max(3).describe('the nearest other questions'),
    attribution,
  })
  .describe('A question with its rounds of answers.');

const release = z
  .object({
    id: z.string().describe('stable'),
    project: slug,
    version: z.string().describe('without a leading v'),
    date: day('day of the weekly that announced it'),
    url: page('where the site shows it'),
    notes: z.string().nullable().describe('address of the release notes, or null'),
  })
  .describe('A version that a weekly announced.');

const project = z
  .object({
    slug,
    name: z.string(),
    url: page('its page'),
    repository: z.string(),
    homepage: z.string().nullable(),
    category: z.string(),
    aliases: z.array(z.string()),
    summary: z.string(),
    counts: z.object({ questions: count, releases: count, readings: count, weeklies: count }),
    releases: z.array(release).describe('all, newest first'),
    questions: z.array(listedQuestion).describe('all, newest first'),
  })
  .describe('A project with everything that the weeklies say about it.');

const weekly = weeklyReference
  .extend({
    summary: z.string().describe('one sentence; may be empty'),
    source: z.string().nullable().describe('where it was first published, or null'),
    markdown: page('the same page as Markdown'),
    questions: z.array(listedQuestion).describe('in printed order'),
    releases: z.array(release),
    readings: z.array(z.object({ title: z.string(), url: z.string() })),
    attribution,
  })
  .describe('One number of the newsletter.');

const siteFacts = z.object({ name: z.string(), url: z.url() }).describe('Whose list it is.');

const failure = z
  .object({ error: z.string(), message: z.string().describe('for people, Chinese first') })
  .describe('Why there is no answer.');

/** Schemas of answers by the names that the OpenAPI document gives them. */
export const schemas = {
  Question: question,
  Project: project,
  Weekly: weekly,
  QuestionList: z.object({ site: siteFacts, questions: z.array(listedQuestion) }),
  ProjectList: z.object({ site: siteFacts, projects: z.array(listedProject) }),
  WeeklyList: z.object({ site: siteFacts, weeklies: z.array(listedWeekly) }),
  Failure: failure,
} as const;

/** Parts that stand in more than one of {@link schemas}. */
export const sharedSchemas = {
  ProjectReference: projectReference,
  WeeklyReference: weeklyReference,
  QuestionReference: questionReference,
  ListedQuestion: listedQuestion,
  ListedProject: listedProject,
  ListedWeekly: listedWeekly,
  Release: release,
  Review: review,
  Attribution: attribution,
  Site: siteFacts,
} as const;

/** A question as JSON. */
export type QuestionAnswer = z.output<typeof question>;
/** A project as JSON. */
export type ProjectAnswer = z.output<typeof project>;
/** A weekly as JSON. */
export type WeeklyAnswer = z.output<typeof weekly>;
/** A question in a list. */
export type ListedQuestion = z.output<typeof listedQuestion>;
/** A release as JSON. */
export type ReleaseAnswer = z.output<typeof release>;
