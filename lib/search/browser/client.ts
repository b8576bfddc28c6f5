import type { Ahead } from './ahead.ts';
import type { Answer, PassageKey, Progress, Reply, Request } from './protocol.ts';
import type { Passage, SearchOptions } from '../types.ts';

/** The worker as a page speaks to it. */
export interface WorkerPort {
  post: (request: Request) => void;
  /** Sets the one receiver of replies. */
  receive: (receiver: (reply: Reply) => void) => void;
}

/** What a page knows of its search at a moment. */
export interface SearchState {
  /** Null before the manifest is there. */
  progress: Progress | null;
  /** Newest answer to the newest query; an older query's answer never replaces it. */
  answer: Answer | null;
  /** What `answer` answers, as {@link questionOf} writes it. */
  answered: string | null;
  /** Why loading failed, or null. */
  failure: string | null;
  /** The text last asked for, as soon as it is there. */
  passage: (PassageKey & { passage: Passage | null }) | null;
}

/** Search as a page sees it. */
export interface SearchClient {
  /** Starts or resumes loading; harmless when everything is loaded. */
  load: () => void;
  /** Loads older years than this browser holds by itself. */
  loadMore: () => void;
  /** Asks; the answer arrives in the state, more than once while documents are still arriving. */
  ask: (query: string, options: SearchOptions) => void;
  /** Asks for the whole text of a result; it arrives in the state. */
  read: (query: string, of: PassageKey['of']) => void;
  state: () => SearchState;
  /** Calls back after each change of the state. @returns a function that stops it. */
  subscribe: (listener: () => void) => () => void;
}

/** A query with its options as one string: equal for equal questions. */
export function questionOf(query: string, options: SearchOptions): string {
  return JSON.stringify([query, options]);
}

/**
 * Connects to a worker.
 * @param folder where the manifest and shards are, ending with `/`.
 * @param readAhead reads what the worker will need first while it is still starting.
 */
export function createClient(
  worker: WorkerPort,
  folder: string,
  readAhead: () => Promise<Ahead | null>,
): SearchClient {
  let state: SearchState = {
    progress: null,
    answer: null,
    answered: null,
    failure: null,
    passage: null,
  };
  let newest = 0;
  let question = '';
  let ahead: Promise<Ahead | null> | null = null;
  const listeners = new Set<() => void>();
  const change = (part: Partial<SearchState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  worker.receive((reply) => {
    if (reply.type === 'progress') change({ progress: reply.progress, failure: null });
    else if (reply.type === 'failed') change({ failure: reply.message });
    else if (reply.type === 'passage') change({ passage: reply });
    else if (reply.id === newest) change({ answer: reply.answer, answered: question });
  });
  return {
    load: () => {
      if (state.failure !== null) change({ failure: null });
      const first = ahead === null;
      ahead ??= readAhead();
      void ahead.then((read) => worker.post({ type: 'load', folder, ahead: first ? read : null }));
    },
    loadMore: () => worker.post({ type: 'more' }),
    ask: (query, options) => {
      newest += 1;
      question = questionOf(query, options);
      worker.post({ type: 'query', id: newest, query, options });
    },
    read: (query, { type, id }) => worker.post({ type: 'passage', query, of: { type, id } }),
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
