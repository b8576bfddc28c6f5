import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { readUrl, writeUrl } from '../ask/url-state.ts';
import type { UrlState } from '../ask/url-state.ts';

/** The search page's state, mirrored in its address. */
export interface PageState {
  /** `query` is what the field shows: ahead of the address while an input method is composing. */
  state: UrlState;
  /** Typing replaces the address, so that one press of "back" leaves the search. */
  setQuery: (query: string, composing: boolean) => void;
  /** A changed filter, order or page is a step that "back" undoes. */
  change: (part: Partial<UrlState>) => void;
}

/** Keeps the search page's state, writes it to the address, and follows back and forward. */
export function useUrlState(): PageState {
  const address = useSearchParams().toString();
  const [state, setState] = useState(() => readUrl(new URLSearchParams(address)));
  const written = useRef(address);
  useEffect(() => {
    if (address === written.current) return;
    written.current = address;
    setState(readUrl(new URLSearchParams(address)));
  }, [address]);

  const write = (next: UrlState, how: 'pushState' | 'replaceState'): void => {
    const query = writeUrl({ ...next, query: next.query.trim() });
    written.current = query.slice(1);
    history[how](null, '', location.pathname + query);
  };
  return {
    state,
    setQuery: (query, composing) => {
      const next = { ...state, query, page: 1 };
      setState(next);
      if (!composing && query.trim() !== readUrl(new URLSearchParams(location.search)).query) {
        write(next, 'replaceState');
      }
    },
    change: (part) => {
      const next = { ...state, page: 1, ...part };
      setState(next);
      write(next, 'pushState');
    },
  };
}
