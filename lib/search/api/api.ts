import { type Answerer, type CheckedQuery, type Opened, Unavailable } from './answerer.ts';
import { AnswerCache } from './cache.ts';
import type { CachedAnswer } from './cache.ts';
import { limits } from './limits.ts';
import { readPageRequest } from './page.ts';
import { type CheckedRequest, requestReader } from './request.ts';
import { answered, broken, preflight, refused, unavailable } from './responses.ts';
import { digestOf } from './tag.ts';

/** Answers a request to the search API (docs/search-api.md). Never rejects. */
export type SearchApi = (request: Request) => Promise<Response>;

/** What is kept for one state of the content. */
interface Kept {
  opened: Opened;
  read: (params: URLSearchParams) => CheckedRequest;
  answers: AnswerCache;
  /** Answers being made: equal queries in flight are asked once. */
  asked: Map<string, Promise<CachedAnswer>>;
}

/** Makes the API over whoever answers. */
export function createSearchApi(answerer: Answerer): SearchApi {
  let kept: Kept | undefined;
  const current = async (): Promise<Kept> => {
    const opened = await answerer.open();
    if (kept?.opened.content !== opened.content) {
      const read = requestReader(opened.projects);
      kept = { opened, read, answers: new AnswerCache(limits.cacheBytes), asked: new Map() };
    }
    return kept;
  };
  return async (request) => {
    if (request.method === 'OPTIONS') return preflight();
    try {
      const state = await current();
      const params = new URL(request.url).searchParams;
      const checked = readPageRequest(params) ?? state.read(params);
      if ('problems' in checked) return refused(checked.problems);
      return answered(request, await answerTo(checked.request, state, answerer));
    } catch (cause) {
      if (cause instanceof Unavailable) return unavailable(cause.message);
      console.error(cause);
      return broken();
    }
  };
}

function answerTo(
  query: CheckedQuery,
  { opened, answers, asked }: Kept,
  answerer: Answerer,
): Promise<CachedAnswer> {
  const key = JSON.stringify(query);
  const known = answers.get(key);
  if (known) return Promise.resolve(known);
  const running = asked.get(key);
  if (running) return running;
  const asking = answerer
    .ask(query)
    .then(async (body) => {
      const answer = { body, tag: `W/"${opened.content}-${await digestOf(body)}"` };
      answers.set(key, answer);
      return answer;
    })
    .finally(() => asked.delete(key));
  asked.set(key, asking);
  return asking;
}
