import { useLayoutEffect, useSyncExternalStore } from 'react';
import { questionOf } from '#lib/search/browser/question.ts';
import type { SearchClient, SearchState } from '#lib/search/browser/client.ts';
import type { PassageKey } from '#lib/search/browser/protocol.ts';
import type { SearchOptions } from '#lib/search/types.ts';

const idle: SearchState = {
  progress: null,
  answer: null,
  answered: null,
  failure: null,
  passage: null,
};
const doNothing = (): void => undefined;
const subscribeToNothing = (): (() => void) => () => undefined;

/** What a search shows at a moment. */
export interface Search extends SearchState {
  /** True while the state's answer is not the one to the query asked, with these options. */
  pending: boolean;
  /** Tries a failed download again. */
  retry: () => void;
  /** Loads older years than this browser holds by itself. */
  more: () => void;
  /** Asks for the whole text of a result; it arrives as `passage`. */
  read: (query: string, of: PassageKey['of']) => void;
}

/**
 * Asks the worker whenever query or options change.
 * @param client null until the reader reaches for search: nothing is started before. It is handed in,
 *   so that the palette's code and what starts the worker come side by side, each once.
 */
export function useSearch(
  client: SearchClient | null,
  query: string,
  options: SearchOptions,
): Search {
  const state = useSyncExternalStore(
    client?.subscribe ?? subscribeToNothing,
    client?.state ?? (() => idle),
    () => idle,
  );
  const words = query.trim();
  // The options are compared by value: callers build them anew on every render.
  const key = JSON.stringify(options);
  // With the key that asks, not with the frame after it: the worker answers meanwhile.
  useLayoutEffect(() => client?.load(), [client]);
  useLayoutEffect(() => {
    if (words) client?.ask(words, JSON.parse(key) as SearchOptions);
  }, [client, words, key]);
  return {
    ...state,
    pending: words !== '' && state.answered !== questionOf(words, options),
    retry: () => client?.load(),
    more: () => client?.loadMore(),
    read: client?.read ?? doNothing,
  };
}
