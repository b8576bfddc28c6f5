import { useLayoutEffect, useRef } from 'react';
import { keepList, placeIn } from './place.ts';
import type { LeftList, Place } from './place.ts';
import { goTo, notePlace } from './place-now.ts';

interface ListInView {
  /** The list as it would be left; null where none is shown. */
  list: LeftList | null;
  /** Whether what is shown answers what is asked. */
  settled: boolean;
  /** Whether nothing more is on its way. */
  complete: boolean;
}

const top: Place = { top: 0, hit: '', offset: 0, unfolded: false };

/**
 * Leads "back" to where the reader stood: notes the place in the history's entry and the list on the
 * device, and returns there once the list is shown. The browser's own way back comes too early: the
 * page is still short then.
 */
export function usePlace({ list, settled, complete }: ListInView): void {
  const wanted = useRef<Place | null>(null);
  const left = useRef(list);

  useLayoutEffect(() => {
    left.current = list;
  });
  // Before the effect below: what is wanted must be known when the first list is shown.
  useLayoutEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal, passive: true };
    let resting = 0;
    history.scrollRestoration = 'manual';
    wanted.current = placeIn(history.state);
    const keep = (): void => {
      if (left.current) keepList(left.current);
    };
    addEventListener(
      'popstate',
      ({ state }: PopStateEvent) => {
        clearTimeout(resting);
        wanted.current = placeIn(state) ?? top;
      },
      options,
    );
    addEventListener(
      'scroll',
      () => {
        clearTimeout(resting);
        resting = window.setTimeout(() => {
          if (!wanted.current) notePlace();
        }, 150);
      },
      options,
    );
    // Whoever scrolls by hand is where they want to be.
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      addEventListener(type, () => (wanted.current = null), options);
    }
    document.addEventListener(
      'click',
      ({ target }) => {
        const hit = target instanceof Element ? target.closest('.search-result a') : null;
        if (!hit) return;
        clearTimeout(resting);
        notePlace(hit.closest('.search-result'));
        keep();
      },
      { ...options, capture: true },
    );
    addEventListener('pagehide', keep, options);
    return () => {
      stop.abort();
      clearTimeout(resting);
      history.scrollRestoration = 'auto';
    };
  }, []);
  // Before the list is painted.
  useLayoutEffect(() => {
    if (!wanted.current || !settled) return;
    const isThere = goTo(wanted.current);
    if (isThere || complete) wanted.current = null;
  });
}
