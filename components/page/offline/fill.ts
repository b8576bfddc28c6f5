import { languageOf } from '#lib/offline/addresses.ts';
import { type Asked } from '#lib/offline/names.ts';
import { withBase } from '#lib/site/base-path.ts';

/** Once in a tab's life: what is new comes with the next visit. */
const key = 'offline-filled';

interface Connection {
  saveData?: boolean;
}

/** Whether the reader's browser saves data. */
export function savesData(): boolean {
  // Not in TypeScript's list, because not every browser has it.
  return (navigator as Navigator & { connection?: Connection }).connection?.saveData === true;
}

/** Asks the worker for what is kept without being asked for, when nothing else is to be done. */
export function fillWhenIdle(): void {
  if (savesData() || wasAsked()) return;
  void navigator.serviceWorker.ready.then(({ active }) => {
    const page = location.pathname.slice(withBase('/').length - 1);
    const asked: Asked = { type: 'fill', language: languageOf(page), page };
    active?.postMessage(asked);
  });
}

function wasAsked(): boolean {
  try {
    if (sessionStorage.getItem(key)) return true;
    sessionStorage.setItem(key, '1');
  } catch {
    // Where nothing can be noted, it is asked for with each page: what is there is not fetched again.
  }
  return false;
}
