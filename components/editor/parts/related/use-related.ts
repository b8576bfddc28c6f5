import { useEffect, useMemo, useState } from 'react';
import { useSearch } from '#components/search/ask/use-search.ts';
import { useSettled } from '#components/search/use-settled.ts';
import type { SearchClient } from '#lib/search/browser/client.ts';
import type { ProjectName, SearchOptions, SearchResult } from '#lib/search/types.ts';
import { queryOf } from './query.ts';

/** Milliseconds of rest before one looks. */
const rest = 800;
/** Milliseconds after which older years are not waited for any longer. */
const patience = 3000;
/** Questions that are shown. */
const most = 3;
const options: SearchOptions = { type: 'question', limit: most };

/** Published questions like the one that is being written. */
export interface Related {
  /** `idle`: too little is written to look for. `failed`: search could not be loaded. */
  state: 'idle' | 'looking' | 'found' | 'failed';
  /** The nearest first, three at most; the last ones stay while others are looked for. */
  results: readonly SearchResult[];
  projects: readonly ProjectName[];
  retry: () => void;
}

const none: readonly SearchResult[] = [];
const noProjects: readonly ProjectName[] = [];

/**
 * Looks for published questions like one, once writing has paused.
 * @param connect gives the page's search; called when there is something to look for, not before: its data are
 *   loaded with it. @param text of the question.
 */
export function useRelated(connect: () => SearchClient, text: string): Related {
  const query = queryOf(useSettled(text, rest));
  const isAsked = query !== '';
  // The page has one search: being asked for it again it gives the same.
  const client = useMemo(() => (isAsked ? connect() : null), [isAsked, connect]);
  const search = useSearch(client, query, options);
  const { answer, pending, failure, progress, retry } = search;
  const isAnswer = isAsked && !pending && answer !== null;
  const isWhole = isAnswer && (answer.complete || failure !== null);
  const isLate = useLate(isAnswer && !isWhole ? query : '');
  const come = isWhole || isLate ? answer : null;
  const [shown, setShown] = useState(none);
  const nearest = useMemo(() => come && answeringIn(come.results), [come]);
  // While rendering: what was near stays until something else is.
  if (nearest !== null && nearest !== shown) setShown(nearest);
  if (!query && shown !== none) setShown(none);
  return {
    state: !query ? 'idle' : nearest ? 'found' : failure === null ? 'looking' : 'failed',
    results: query ? (nearest ?? shown) : none,
    projects: progress?.projects ?? noProjects,
    retry,
  };
}

/** Those that answer. What only shares words with a question is seldom like it, and three such rows teach to look away. */
function answeringIn(results: readonly SearchResult[]): SearchResult[] {
  return results.filter(({ answers }) => answers);
}

/** Whether a query has been waited for long enough. */
function useLate(query: string): boolean {
  const [late, setLate] = useState('');
  useEffect(() => {
    if (!query) return;
    const timer = setTimeout(() => setLate(query), patience);
    return () => clearTimeout(timer);
  }, [query]);
  return query !== '' && late === query;
}
