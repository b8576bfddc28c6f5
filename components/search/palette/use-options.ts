import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Answer } from '#lib/search/browser/protocol.ts';
import type { SearchResult } from '#lib/search/types.ts';
import { activeIndex, stepped, withChoice } from './choice.ts';
import type { Choice } from './choice.ts';
import { resultId } from '../result-id.ts';
import { groupsOf } from './groups.ts';
import type { Group } from './groups.ts';
import { useStable } from './use-stable.ts';

/** The options of a listbox and which of them is active. */
export interface Options {
  groups: readonly Group[];
  /** Those of all groups, in order. */
  results: readonly SearchResult[];
  /** Null when there are none. */
  active: SearchResult | null;
  select: (result: SearchResult) => void;
  /** Moves the active option, around the ends, and scrolls it into view. */
  move: (step: 1 | -1) => void;
}

const nothing: readonly Group[] = [];

/**
 * Groups an answer's results and keeps the active one: see `choice.ts`.
 * @param asked what the answer answers.
 */
export function useOptions(shown: Answer | null, asked: string | null): Options {
  const [choice, setChoice] = useState<Choice | null>(null);
  // The same list unless the choice must be added: moving through it groups nothing anew.
  const listed = shown && withChoice(shown.results, choice, asked);
  const answered = shown?.answered ?? 0;
  const groups = useMemo(() => (listed ? groupsOf(listed, answered) : nothing), [listed, answered]);
  const results = useMemo(() => groups.flatMap((group) => group.results), [groups]);
  const index = activeIndex(results, choice, asked);
  const kept = choice !== null && choice.asked === asked ? resultId(choice.result) : null;
  useKeptInView(kept, index);
  const select = useStable((result: SearchResult) => {
    if (asked !== null) setChoice({ asked, result });
  });
  return {
    groups,
    results,
    active: results[index] ?? null,
    select,
    move: (step) => {
      const next = results[stepped(index, step, results.length)];
      if (!next) return;
      select(next);
      document.getElementById(resultId(next))?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** Follows the reader's choice when results that have come in above move it; not when they choose. */
function useKeptInView(kept: string | null, index: number): void {
  const last = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (kept !== null && kept === last.current) {
      document.getElementById(kept)?.scrollIntoView({ block: 'nearest' });
    }
    last.current = kept;
  }, [kept, index]);
}
