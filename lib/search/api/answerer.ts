import type { Searcher } from '../engine.ts';
import type { SearchDocument } from '../types.ts';
import { apiAnswer } from './answer.ts';
import { pageAnswer } from './page.ts';
import type { PageRequest } from './page.ts';
import type { SearchRequest } from './request.ts';
import { contentDigest } from './tag.ts';

/** A checked request of either kind. */
export type CheckedQuery = SearchRequest | PageRequest;

/** What is searched at the moment. */
export interface Opened {
  /** Digest of all that is searched: it changes when any document does. */
  content: string;
  /** Slugs that `project` may name. */
  projects: readonly string[];
}

/** Who answers checked requests: an engine in this thread, or one in threads of its own. */
export interface Answerer {
  /** Makes what is searched ready, where it is not yet. @throws Unavailable */
  open(): Promise<Opened>;
  /** @returns the answer as JSON. @throws Unavailable when it would come too late. */
  ask(query: CheckedQuery): Promise<string>;
}

/** Nothing can be answered now; asking again later may help. Its message is for people. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** What the API searches. */
export interface Searched {
  /** Holds `documents`. */
  engine: Searcher;
  documents: readonly SearchDocument[];
  /** Slugs that `project` may name. */
  projects: readonly string[];
}

/**
 * Asks an engine in this thread. It is made when first asked, and again when what it is made of is
 * another; where that fails, the next request tries again.
 *
 * @param current what to make it of; returns the same object as long as nothing has changed.
 */
export function answererHere<Source>(
  current: () => Promise<Source>,
  make: (source: Source) => Searched,
): Answerer {
  let made: { source: Source; engine: Searcher; opened: Promise<Opened> } | undefined;
  const ready = async () => {
    const source = await current();
    if (made?.source !== source) {
      const { engine, documents, projects } = make(source);
      const opened = contentDigest(documents).then((content) => ({ content, projects }));
      made = { source, engine, opened };
    }
    return made;
  };
  return {
    open: async () => (await ready()).opened,
    ask: async (query) => JSON.stringify(answerOf(query, (await ready()).engine)),
  };
}

/** The engine's answer to a query of either kind, ready to be JSON. */
export function answerOf(query: CheckedQuery, engine: Searcher): unknown {
  if (!('limit' in query)) return pageAnswer(query, engine);
  const { type, projects, years, limit, offset } = query;
  const options = { type: type ?? undefined, projects, years, limit, offset };
  return apiAnswer(query, engine.search(query.query, options));
}
