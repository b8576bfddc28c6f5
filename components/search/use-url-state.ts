import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { readUrl, writeUrl } from './url-state.ts';
import type { UrlState } from './url-state.ts';

/** The search page's state, kept in its address. */
export interface UrlSearch {
  state: UrlState;
  /** What the field shows: ahead of the address while an input method is composing. */
  typed: string;
  /** Typing replaces the address, so that one press of "back" leaves the search. */
  type: (query: string, composing: boolean) => void;
  /** A changed filter, order or page is a step that "back" undoes. */
  change: (part: Partial<UrlState>) => void;
}

/** Reads and writes the search page's address; follows back and forward. */
export function useUrlSearch(): UrlSearch {
  const params = useSearchParams();
  const state = readUrl(params);
  const [typed, setTyped] = useState(state.query);
  const written = useRef(state.query);
  useEffect(() => {
    if (state.query === written.current) return;
    written.current = state.query;
    setTyped(state.query);
  }, [state.query]);

  const write = (part: Partial<UrlState>, how: 'pushState' | 'replaceState'): void => {
    const next = { ...state, page: 1, ...part };
    written.current = next.query;
    history[how](null, '', location.pathname + writeUrl(next));
  };
  return {
    state,
    typed,
    type: (query, composing) => {
      setTyped(query);
      if (!composing && query.trim() !== state.query)
        write({ query: query.trim() }, 'replaceState');
    },
    change: (part) => write(part, 'pushState'),
  };
}
