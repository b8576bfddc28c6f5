import * as z from 'zod';
import type { ApiAnswer } from '#lib/search/api/answer.ts';
import { searchTraits, searchTypes } from '#lib/search/types.ts';

// The search's answer is `ApiAnswer` of lib/search, which stays without zod: browsers load it. The last
// line of this file holds both together.

const words = z.array(z.string());
const unit = z.int().nonnegative();
const typed = z.object({
  source: z.string().describe('as it was typed'),
  start: unit.describe('its place in the query, in UTF-16 units'),
  end: unit,
});

const understood = z
  .object({
    text: z.string().describe('the words without filters, phrases and excluded words'),
    filters: z.array(
      typed.extend({
        field: z.enum(['project', 'type', 'year', 'asker', 'issue']),
        value: z.string(),
        label: z.string(),
      }),
    ),
    unknown: z.array(
      typed.extend({
        reason: z.string().describe('why it could not be applied, in Chinese'),
        offers: words.describe('filters that would work in its place'),
      }),
    ),
    phrases: words,
    without: words,
    also: z.array(
      z.object({ word: z.string(), meant: words, why: z.enum(['spelling', 'pinyin']) }),
    ),
    unread: unit.describe('units at the end of a long query that were not read'),
  })
  .describe('How the query was read.');

const result = z
  .object({
    id: z.string().describe('unique within its type'),
    type: z.enum(searchTypes),
    url: z.string().describe('root-relative page, without the base path'),
    link: z.string().nullable().describe('address outside the site (readings), or null'),
    title: z.string(),
    excerpt: z.string().describe('one or two lines around the best hits, plain text; may be empty'),
    project: z.string().nullable(),
    asker: z.string().nullable(),
    issue: z.int().nullable().describe('number of the GitHub issue, or null'),
    date: z.iso.date().nullable().describe('day of the newest weekly that printed it'),
    weeklies: z.array(z.iso.date()),
    sameAs: z
      .array(z.object({ id: z.string(), url: z.string(), date: z.string() }))
      .describe('documents with the same passage, which are no results of their own'),
    score: z.number().describe('comparable within one answer only'),
    answers: z.boolean().describe('false: it merely shares words with the query'),
    missing: words.describe('words of the query that it does not hold'),
  })
  .describe('One result.');

const counts = <const Names extends readonly string[]>(names: Names) =>
  z.record(z.enum(names), unit);
const facets = z
  .object({
    types: counts(searchTypes),
    projects: z.record(z.string(), unit).describe('by slug; the empty name is: none'),
    years: z.record(z.string(), unit),
    traits: counts(searchTraits),
  })
  .describe('Results by type, project, year and trait, each under the other filters.');

/** {@link ApiAnswer} */
export const searchAnswerSchema = z
  .object({
    query: z.string().describe('as far as it was read'),
    understood,
    suggestion: z.string().nullable().describe('the query in its nearest known spelling, or null'),
    total: unit.describe('results after the filters'),
    answered: unit.describe('how many of them answer the query; they come first'),
    nearest: z
      .object({ held: words, missing: words })
      .nullable()
      .describe('where there are results and none answers; else null'),
    offset: unit,
    limit: z.int().positive(),
    results: z.array(result),
    facets,
  })
  .describe('The answer to a search.') satisfies z.ZodType<ApiAnswer>;

/** Why a search was refused. */
export const searchFailureSchema = z
  .object({
    error: z.enum(['bad_request', 'internal', 'unavailable']),
    message: z.string().describe('for people, Chinese first'),
    problems: z
      .array(z.object({ parameter: z.string(), message: z.string() }))
      .optional()
      .describe('the first wrong parameters'),
  })
  .describe('Why there is no answer.');

/** Parts of {@link searchAnswerSchema} that have names of their own. */
export const searchParts = {
  SearchResult: result,
  SearchFacets: facets,
  Understood: understood,
} as const;
