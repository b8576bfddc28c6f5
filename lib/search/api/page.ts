import * as z from 'zod';
import type { Searcher } from '../engine.ts';
import { searchTraits, searchTypes } from '../types.ts';
import type { SearchOptions, SearchType } from '../types.ts';
import { limits } from './limits.ts';
import type { Problem } from './request.ts';

/** What the site's own page asks the API: an answer in its own form, or the text of one result. */
export type PageRequest = { query: string } & (
  { options: SearchOptions } | { type: SearchType; id: string }
);

const type = z.enum(searchTypes);
const words = z.array(z.string().max(100)).max(limits.values);

// What the page keeps beside its options is dropped. `satisfies`: an option that the engine learns must
// be named here, too.
const options = z.object({
  type: type.optional(),
  types: z.array(type).max(searchTypes.length).optional(),
  projects: words.optional(),
  years: words.optional(),
  traits: z.array(z.enum(searchTraits)).max(searchTraits.length).optional(),
  limit: z.int().min(0).max(limits.pageResults).optional(),
  offset: z.int().min(0).max(limits.offset).optional(),
  perType: z.int().min(1).max(limits.results).optional(),
  order: z.enum(['relevance', 'newest']).optional(),
} satisfies Record<keyof SearchOptions, z.ZodType>);

const query = z.string().trim().min(1);
const parsed = z
  .string()
  .max(limits.pageOptions)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('JSON');
      return z.NEVER;
    }
  })
  .pipe(options);
const schema = z.union([
  z.strictObject({ view: z.literal('page'), q: query, options: parsed }),
  z.strictObject({ view: z.literal('page'), q: query, type, id: z.string().max(200) }),
]);

/**
 * Reads a request of the site's own page (`view=page`). It is no part of the documented API:
 * page and server come from one build.
 * @returns null where it is an ordinary request.
 */
export function readPageRequest(
  params: URLSearchParams,
): { request: PageRequest } | { problems: Problem[] } | null {
  if (!params.has('view')) return null;
  const checked = schema.safeParse(Object.fromEntries(params));
  if (!checked.success) {
    const message = '只供本站的搜索页使用（for the site’s own page only）';
    return { problems: [{ parameter: 'view', message }] };
  }
  const { data } = checked;
  const asks = 'options' in data ? { options: data.options } : { type: data.type, id: data.id };
  return { request: { query: data.q, ...asks } };
}

/** What the engine gives, as it is. */
export function pageAnswer(request: PageRequest, engine: Searcher): unknown {
  return 'options' in request
    ? engine.search(request.query, request.options)
    : engine.passage(request.query, request.type, request.id);
}
