/** How long it takes to mean a link, in ms: a pointer may only pass over it, Tab may only walk by. */
const delays = { pointerover: 65, focusin: 300, touchstart: 0 };

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
export function prefetchOnIntent(): void {
  // Not in TypeScript's list, because not every browser has it.
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (connection?.saveData) return;
  const fetched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fetchIn = (delay: number, target: EventTarget | null): void => {
    clearTimeout(timer);
    const page = pageBehind(target);
    if (!page || fetched.has(page)) return;
    timer = setTimeout(() => {
      fetched.add(page);
      const hint = document.createElement('link');
      hint.rel = 'prefetch';
      hint.href = page;
      document.head.append(hint);
    }, delay);
  };
  for (const [type, delay] of Object.entries(delays)) {
    document.addEventListener(type, ({ target }) => fetchIn(delay, target), { passive: true });
  }
}
