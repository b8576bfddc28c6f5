import { useLayoutEffect, useState } from 'react';
import type { SearchResult } from '#lib/search/types.ts';
import { optionId } from './groups.ts';
import { useStable } from './use-stable.ts';

/** The options of a listbox and which of them is active. */
export interface Options {
  results: readonly SearchResult[];
  /** Null when there are none. */
  active: SearchResult | null;
  select: (result: SearchResult) => void;
  /** Moves the active option, around the ends, and scrolls it into view. */
  move: (step: 1 | -1) => void;
}

/**
 * Keeps the active option. It stays on the same result while more documents arrive;
 * the first is active again when `reset` (what was asked) changes.
 */
export function useOptions(results: readonly SearchResult[], reset: string): Options {
  const [chosen, choose] = useState({ reset, id: '' });
  const at = chosen.reset === reset ? results.findIndex((one) => optionId(one) === chosen.id) : -1;
  const index = Math.max(0, at);
  const kept = at >= 0 ? chosen.id : null;
  // Better results may have come in above: the reader's choice stays in view.
  useLayoutEffect(() => {
    if (kept !== null) document.getElementById(kept)?.scrollIntoView({ block: 'nearest' });
  }, [kept, at]);
  const select = useStable((result: SearchResult) => choose({ reset, id: optionId(result) }));
  return {
    results,
    active: results[index] ?? null,
    select,
    move: (step) => {
      const next = results[(index + step + results.length) % results.length];
      if (!next) return;
      select(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    },
  };
}
