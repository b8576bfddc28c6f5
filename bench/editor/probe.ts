/** What the probe has seen in a page. Times in ms. */
export interface Noted {
  /** From each key (its event's own time stamp) to the frame that shows it. */
  keys: number[];
  /** From the text's way to the worker to the frame that shows what the doctor says of it. */
  messages: number[];
  /** What the worker says that the doctor took of it. */
  doctor: number[];
  /** Since the page was opened: when the first key was shown. */
  firstKey: number;
  /** Since the page was opened: when the preview first held a word that was typed. */
  firstPreview: number;
  /** Tasks of the page of 50 ms and more. */
  long: number[];
}

declare global {
  interface Window {
    noted: Noted;
    /** Lets the page be idle, where it was kept from it. */
    rest: (() => void) | undefined;
  }
}

/**
 * Runs in the page before its own scripts.
 * @param setting `word`: what is typed to be seen in the preview. `busy`: the page is never idle until
 *   `rest()`, so that what it loads for later does not come.
 */
export function probe({ word, busy }: { word: string; busy: boolean }): void {
  if (window !== window.top) return;
  const noted: Noted = {
    ...{ keys: [], messages: [], doctor: [], long: [] },
    ...{ firstKey: 0, firstPreview: 0 },
  };
  window.noted = noted;

  const painted = (act: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(null);
    });
  };
  window.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key.length !== 1) return;
      painted(() => {
        const now = performance.now();
        noted.keys.push(now - timeStamp);
        noted.firstKey ||= now;
      });
    },
    true,
  );
  const look = (): void => {
    const frame = document.querySelector('iframe');
    if (frame?.contentDocument?.body?.textContent?.includes(word)) {
      painted(() => (noted.firstPreview = performance.now()));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.long.push(duration);
  }).observe({ type: 'longtask', buffered: true });

  if (busy) {
    const waiting: IdleRequestCallback[] = [];
    const native = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = (act) => waiting.push(act);
    window.rest = () => {
      window.requestIdleCallback = native;
      for (const act of waiting) native(act);
    };
  }

  const NativeWorker = globalThis.Worker;
  let asked = 0;
  globalThis.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent) => {
        const { type, checked } = data as { type: string; checked?: { took: number } };
        if (type !== 'checked' || !checked) return;
        noted.doctor.push(checked.took);
        const from = asked;
        painted(() => noted.messages.push(performance.now() - from));
      });
    }
    override postMessage(message: { type: string }): void {
      if (message.type === 'look') asked = performance.now();
      super.postMessage(message);
    }
  };
}
