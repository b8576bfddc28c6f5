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
  const look = (isIdle: boolean): void => {
    const rest = lastKey + CALM - performance.now();
    if (rest > 0) timer = setTimeout(look, rest, false);
    else if (isIdle || !('requestIdleCallback' in window)) act();
    // A key may come before the page is idle.
    else idle = requestIdleCallback(() => look(true), { timeout: CALM });
  };
  timer = setTimeout(look, 0, false);
  return () => {
    clearTimeout(timer);
    if (idle) cancelIdleCallback(idle);
  };
}
