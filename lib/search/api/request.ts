import * as z from 'zod';
import { searchTypes } from '../types.ts';
import type { SearchType } from '../types.ts';
import { limits } from './limits.ts';

/** A checked request, the same for every order in which its parameters may be written. */
export interface SearchRequest {
  /** Of any length: the engine says how much of it was not read. */
  query: string;
  type: SearchType | null;
  /** Slugs, sorted; empty means all. */
  projects: string[];
  /** Four digits each, sorted; empty means all. */
  years: string[];
  limit: number;
  offset: number;
}

/** What is wrong with one parameter, Chinese first. */
export interface Problem {
  parameter: string;
  message: string;
}

/** A request that can be answered, or every reason why it cannot. */
export type CheckedRequest = { request: SearchRequest } | { problems: Problem[] };

const repeatable: ReadonlySet<string> = new Set(['project', 'year']);

/**
 * Makes the reader of a request's parameters.
 * @param slugs the projects that may be named.
 */
export function requestReader(
  slugs: readonly string[],
): (params: URLSearchParams) => CheckedRequest {
  const schema = schemaFor(slugs);
  const known = Object.keys(schema.shape);
  return (params) => {
    const names = [...new Set(params.keys())];
    const unknown = names.filter((name) => !known.includes(name)).map(unknownParameter(known));
    const given = names.filter((name) => known.includes(name));
    const checked = schema.safeParse(
      Object.fromEntries(given.map((name) => [name, valuesOf(params, name)])),
    );
    const wrong = checked.success ? [] : checked.error.issues.map(problemOf);
    if (!checked.success || unknown.length > 0) return { problems: [...unknown, ...wrong] };
    const { q, type, project, year, limit, offset } = checked.data;
    return { request: { query: q, type, projects: project, years: year, limit, offset } };
  };
}

/** A parameter that may not be repeated, but is, stays a list: its schema refuses that. */
function valuesOf(params: URLSearchParams, name: string): string | string[] {
  const values = params.getAll(name);
  const [only = ''] = values;
  return repeatable.has(name) || values.length > 1 ? values : only;
}

function schemaFor(slugs: readonly string[]) {
  const unknownProject = `没有这个项目；可用（no such project; known are）：${slugs.join('、')}`;
  return z.object({
    q: z
      .string({ error: bilingual('缺少要搜的词，只写一次', 'required, once') })
      .refine((query) => query.trim() !== '', bilingual('不能为空', 'must not be empty'))
      .transform((query) => query.trim()),
    type: z
      .enum(searchTypes, {
        error: bilingual(`须是其中之一：${searchTypes.join('、')}`, 'one of these, once'),
      })
      .nullable()
      .default(null),
    project: severalOf(z.string().refine((slug) => slugs.includes(slug), unknownProject)),
    year: severalOf(
      z.string().regex(/^\d{4}$/, bilingual('须是四位数的年份', 'a four-digit year')),
    ),
    limit: wholeNumber(1, limits.results).default(limits.defaultResults),
    offset: wholeNumber(0, limits.offset).default(0),
  });
}

function severalOf(value: z.ZodString) {
  const many = bilingual(`最多写 ${limits.values} 个`, `at most ${limits.values} of them`);
  return z
    .array(value)
    .max(limits.values, many)
    .transform((values) => [...new Set(values)].sort())
    .default([]);
}

function wholeNumber(least: number, most: number) {
  const error = bilingual(`须是 ${least} 到 ${most} 的整数`, `an integer from ${least} to ${most}`);
  return z
    .string({ error })
    .regex(/^\d{1,6}$/, { error, abort: true })
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
}

const unknownParameter =
  (known: readonly string[]) =>
  (name: string): Problem => ({
    parameter: name.slice(0, 40),
    message: `没有这个参数；可用（unknown parameter; known are）：${known.join('、')}`,
  });

function problemOf({ path, message }: z.core.$ZodIssue): Problem {
  return { parameter: String(path[0]), message };
}

function bilingual(chinese: string, english: string): string {
  return `${chinese}（${english}）`;
}
