import type { Engine } from '../engine.ts';
import type { SearchDocument } from '../types.ts';
import { apiAnswer } from './answer.ts';
import { WorkBudget } from './budget.ts';
import { AnswerCache } from './cache.ts';
import type { CachedAnswer } from './cache.ts';
import { limits } from './limits.ts';
import { pageAnswer, readPageRequest } from './page.ts';
import type { PageRequest } from './page.ts';
import { requestReader } from './request.ts';
import type { SearchRequest } from './request.ts';
import { answered, broken, preflight, refused, unavailable } from './responses.ts';
import { contentDigest, digestOf } from './tag.ts';

/** Answers a request to the search API (docs/search-api.md). Never rejects. */
export type SearchApi = (request: Request) => Promise<Response>;

/** What the API searches. */
export interface Searched {
  /** Holds `documents`. */
  engine: Engine;
  documents: readonly SearchDocument[];
  /** Slugs that `project` may name. */
  projects: readonly string[];
}

/** Makes the API over an engine that holds all its documents. */
export async function createSearchApi(searched: Searched): Promise<SearchApi> {
  const { engine, documents, projects } = searched;
  const content = await contentDigest(documents);
  const read = requestReader(projects);
  const cache = new AnswerCache(limits.cacheBytes);
  const budget = new WorkBudget(limits.workShare, limits.workAhead);

  return async (request) => {
    if (request.method === 'OPTIONS') return preflight();
    const params = new URL(request.url).searchParams;
    const checked = readPageRequest(params) ?? read(params);
    if ('problems' in checked) return refused(checked.problems);
    const key = JSON.stringify(checked.request);
    const kept = cache.get(key);
    if (kept) return answered(request, kept);
    if (!budget.allows()) return unavailable();
    try {
      const body = budget.spend(() => JSON.stringify(answerTo(checked.request, engine)));
      const answer: CachedAnswer = { body, tag: `W/"${content}-${await digestOf(body)}"` };
      cache.set(key, answer);
      return answered(request, answer);
    } catch (cause) {
      console.error(cause);
      return broken();
    }
  };
}

function answerTo(request: SearchRequest | PageRequest, engine: Engine): unknown {
  if (!('limit' in request)) return pageAnswer(request, engine);
  const { query, type, projects, years, limit, offset } = request;
  const options = { type: type ?? undefined, projects, years, limit, offset };
  return apiAnswer(request, engine.search(query, options));
}

/**
 * An API that is made when it is first asked, and again when what it is made of is another.
 * Where that fails, the answer is 503 and the next request tries again.
 * @param current what to make it of; returns the same object as long as nothing has changed.
 */
export function lazySearchApi<Source>(
  current: () => Promise<Source>,
  make: (source: Source) => Promise<SearchApi>,
): SearchApi {
  let made: { source: Source; api: Promise<SearchApi> } | undefined;
  return async (request) => {
    try {
      const source = await current();
      if (made?.source !== source) made = { source, api: make(source) };
      return await (
        await made.api
      )(request);
    } catch (cause) {
      console.error(cause);
      made = undefined;
      return unavailable();
    }
  };
}
