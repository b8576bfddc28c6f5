import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { questionOf } from '#lib/search/browser/question.ts';
import type { SearchClient } from '#lib/search/browser/client.ts';
import type { Answer } from '#lib/search/browser/protocol.ts';
import type { SearchOptions } from '#lib/search/types.ts';
import { nothingHeld, withAnswer, withLater, withoutWaiting } from './held.ts';
import type { Held } from './held.ts';
import { restIn } from './rest.ts';
import { useSearch } from './use-search.ts';
import type { Search } from './use-search.ts';

/** A search whose list holds still while it is read. */
export interface HeldSearch extends Search {
  /** A fuller answer than the one that is shown; null where there is none. */
  later: Answer | null;
  /** Shows it. */
  takeLater: () => void;
}

// Long enough for the years of a quick line to come together, in milliseconds. Where they will not, be it
// that the first took longer than `slow`, or that there are too many, a reader gets at once what there is.
const moment = 800;
const slow = 700;

/**
 * {@link useSearch}, with answers as `held.ts` keeps them: the state's answer is the one to show.
 * @param left the list to begin with: the one that was left, on the way back to it.
 */
export function useHeldSearch(
  client: SearchClient | null,
  query: string,
  options: SearchOptions,
  left: Pick<Held, 'question' | 'shown'> | null = null,
): HeldSearch {
  const search = useSearch(client, query, options);
  const [held, setHeld] = useState<Held>(() => ({
    ...nothingHeld,
    ...(left && { question: left.question, shown: left.shown }),
  }));
  const { answer, answered, failure } = search;
  const more = answer !== null && !answer.complete && failure === null;
  const [wanted, setWanted] = useState<string | null>(null);
  const come = answer && answered !== null ? withAnswer(held, answered, answer, more) : held;
  // Who has asked for older years need not be offered them.
  const next = wanted !== null && wanted === come.question ? withLater(come) : come;
  // While rendering, not after it: a letter typed costs one look at the list.
  if (next !== held) setHeld(next);

  const isAsked = query.trim() !== '';
  const askedAt = useRef(0);
  useEffect(() => {
    if (isAsked) askedAt.current = performance.now();
  }, [isAsked]);

  const hasBegun = search.progress !== null;
  const begunAt = useRef(0);
  useLayoutEffect(() => {
    if (hasBegun) begunAt.current = performance.now();
  }, [hasBegun]);

  const waitsFor = next.waiting?.question;
  useEffect(() => {
    if (waitsFor === undefined) return;
    const now = performance.now();
    const progress = client?.state().progress;
    const rest = progress ? restIn(progress, now - begunAt.current) : 0;
    const isSlow = now - askedAt.current > slow || rest > moment;
    const timer = setTimeout(() => setHeld(withoutWaiting), isSlow ? 0 : moment);
    return () => clearTimeout(timer);
  }, [waitsFor, client]);

  return {
    ...search,
    answer: next.shown,
    answered: next.question,
    pending: query.trim() !== '' && next.question !== questionOf(query.trim(), options),
    later: next.later,
    more: () => {
      setWanted(next.question);
      search.more();
    },
    takeLater: () => setHeld(withLater),
  };
}
