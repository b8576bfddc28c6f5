/** What the probe has seen in a page. Times in ms. */
export interface Seen {
  /** From each key press (its event's own time stamp) to the frame that shows its answer. */
  keys: number[];
  /** From the question to the worker to its answer, for the same keys. */
  worker: number[];
  /** Main-thread tasks of 50 ms and more. */
  long: number[];
}

declare global {
  interface Window {
    seen: Seen;
  }
}

/**
 * Runs in the page before its own scripts: notes key presses in the palette's field, and when the
 * frame is painted whose results answer them (`data-answered` on the palette's body).
 */
export function probe(): void {
  const seen: Seen = { keys: [], worker: [], long: [] };
  window.seen = seen;
  let typed: { text: string; at: number } | null = null;
  let asked = 0;
  addEventListener(
    'input',
    (event) => {
      if (event.target instanceof HTMLInputElement) {
        typed = { text: event.target.value.trim(), at: event.timeStamp };
      }
    },
    true,
  );
  const check = (): void => {
    const shown = document.querySelector('[data-answered]')?.getAttribute('data-answered');
    if (!typed || shown !== typed.text) return;
    const { at } = typed;
    typed = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.keys.push(performance.now() - at);
      port2.postMessage(null);
    });
  };
  new MutationObserver(check).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-answered'],
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.long.push(duration);
  }).observe({ type: 'longtask', buffered: true });

  const native = globalThis.Worker;
  globalThis.Worker = class extends native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ type: string }>) => {
        if (data.type === 'answer') seen.worker.push(performance.now() - asked);
      });
    }
    override postMessage(message: { type: string }): void {
      if (message.type === 'query') asked = performance.now();
      super.postMessage(message);
    }
  };
}
