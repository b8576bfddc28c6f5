/** Milliseconds without a key after which somebody is taken to rest. */
const CALM = 300;

let lastKey = -Infinity;
let isWatching = false;

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  addEventListener('keydown', () => (lastKey = performance.now()), {
    capture: true,
    passive: true,
  });
}

/**
 * Does what may take longer than a key may wait, once nobody types and the page is idle.
 * @returns what keeps it from being done.
 */
export function whenCalm(act: () => void): () => void {
  watch();
  let timer: ReturnType<typeof setTimeout>;
  let idle = 0;
  const look = (): void => {
    const rest = lastKey + CALM - performance.now();
    if (rest > 0) timer = setTimeout(look, rest);
    else if ('requestIdleCallback' in window) idle = requestIdleCallback(again, { timeout: CALM });
    else act();
  };
  // A key may have come before the page was idle.
  const again = (): void => {
    if (lastKey + CALM > performance.now()) look();
    else act();
  };
  timer = setTimeout(look);
  return () => {
    clearTimeout(timer);
    if (idle) cancelIdleCallback(idle);
  };
}
