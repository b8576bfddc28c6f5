import { cutQuery } from '../query/query.ts';
import type { PassageKey } from './protocol.ts';
import type { Passage, SearchAnswer, SearchOptions } from '../types.ts';

/** The site's server as a search over everything, for what a browser should not hold. */
export interface Remote {
  /**
   * Answers a query once typing has paused. @returns null where a newer query has replaced it or the
   * server does not answer: the browser then has only what it holds.
   */
  answer(query: string, options: SearchOptions): Promise<SearchAnswer | null>;
  /** The whole text of one result, marked; null where there is none. */
  passage(key: PassageKey): Promise<Passage | null>;
}

/** What {@link createRemote} needs from where it runs. */
export interface RemotePlace {
  /** Absolute address of the API. */
  address: string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  wait: (milliseconds: number) => Promise<void>;
}

// A typist's next letter comes sooner than this; only the last one is asked.
const pause = 150;
// A server that has not answered by then will not help a reader who is typing.
const patience = 8000;

/** Connects to the API's form for the page (`lib/search/api/page.ts`). */
export function createRemote({ address, fetch, wait }: RemotePlace): Remote {
  let newest = 0;
  let stop = new AbortController();

  async function get(params: Record<string, string>, signal: AbortSignal): Promise<unknown> {
    const url = `${address}?${new URLSearchParams({ view: 'page', ...params }).toString()}`;
    const late = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    const response = await fetch(url, { signal: late });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return response.json();
  }

  return {
    answer: async (query, options) => {
      stop.abort();
      stop = new AbortController();
      newest += 1;
      const [mine, { signal }] = [newest, stop];
      await wait(pause);
      if (mine !== newest) return null;
      // What a server would refuse as too long is not read anyway.
      const { read: q, unread } = cutQuery(query);
      try {
        const read = await get({ q, options: JSON.stringify(options) }, signal);
        if (mine !== newest || !isAnswer(read)) return null;
        return { ...read, understood: { ...read.understood, unread } };
      } catch {
        return null;
      }
    },
    passage: async ({ query, of: { type, id } }) => {
      try {
        const read = await get({ q: cutQuery(query).read, type, id }, new AbortController().signal);
        return isPassage(read) ? read : null;
      } catch {
        return null;
      }
    },
  };
}

// Another version of the site may answer a page that was opened before it was deployed: what a list
// cannot do without is looked for.
function isAnswer(read: unknown): read is SearchAnswer {
  return has(read, 'total', 'answered', 'nearest', 'results', 'facets', 'words', 'understood');
}

function isPassage(read: unknown): read is Passage {
  return has(read, 'question', 'answer');
}

function has(read: unknown, ...fields: string[]): boolean {
  return typeof read === 'object' && read !== null && fields.every((field) => field in read);
}
