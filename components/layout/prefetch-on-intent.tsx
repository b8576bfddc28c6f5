'use client';

import { useEffect } from 'react';

/** How long it takes to mean a link, in ms: a pointer may only pass over it, Tab may only walk by. */
const DELAYS = { pointerover: 65, focusin: 300, touchstart: 0 };

interface Connection {
  saveData?: boolean;
}

/** The page a link opens in this window, or null: other sites, files, the page itself. */
function pageBehind(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link?.href || link.target || link.hasAttribute('download')) return null;
  const { origin, pathname, search } = new URL(link.href);
  const isPage = origin === location.origin && pathname.endsWith('/');
  return isPage && pathname !== location.pathname ? pathname + search : null;
}

/**
 * Fetches the page a reader is about to open: one that the pointer rests on, a finger touches or the
 * keyboard reaches. One document, no more: what it shares with this page is here already.
 */
export function PrefetchOnIntent() {
  useEffect(() => {
    // Not in TypeScript's list, because not every browser has it.
    const { connection } = navigator as Navigator & { connection?: Connection };
    if (connection?.saveData) return;
    const fetched = new Set<string>();
    let timer = 0;
    const fetchIn = (delay: number, target: EventTarget | null): void => {
      window.clearTimeout(timer);
      const page = pageBehind(target);
      if (!page || fetched.has(page)) return;
      timer = window.setTimeout(() => {
        fetched.add(page);
        const hint = document.createElement('link');
        hint.rel = 'prefetch';
        hint.href = page;
        document.head.append(hint);
      }, delay);
    };
    const stop = new AbortController();
    const options = { passive: true, signal: stop.signal };
    for (const [type, delay] of Object.entries(DELAYS)) {
      document.addEventListener(type, (event) => fetchIn(delay, event.target), options);
    }
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, []);
  return null;
}
