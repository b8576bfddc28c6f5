// Registers the worker, and what follows: keeping what is kept without being asked for, and new versions.
import { offKey } from '#lib/offline/names.ts';
import { withBase } from '#lib/site/base-path.ts';
import { fillWhenIdle } from './fill.ts';
import { watchVersions } from './versions.ts';

/** File name beside this module; the bundler writes it in (`lib/assets`). */
declare const ASSETS: { shelf: string };

/** Whether the reader wants nothing to be kept. */
function isOff(): boolean {
  try {
    return localStorage.getItem(offKey) === 'off';
  } catch {
    return false;
  }
}

async function register(): Promise<void> {
  // Who forbids workers may answer with nothing.
  const registration = (await navigator.serviceWorker.register(withBase('/sw.js'))) as
    ServiceWorkerRegistration | undefined;
  if (!registration) return;
  watchVersions(registration);
  fillWhenIdle();
}

if (document.querySelector('[data-offline]')) {
  import(new URL(ASSETS.shelf, import.meta.url).href).catch(reportError);
}
if (process.env.NODE_ENV === 'production' && 'serviceWorker' in navigator && !isOff()) {
  // Where it cannot be, the page is as it was without it.
  const begin = (): void => void register().catch(() => undefined);
  // Nothing of it competes with the page. Safari has no idle times.
  setTimeout(() => {
    if ('requestIdleCallback' in window) requestIdleCallback(begin);
    else begin();
  }, 500);
}
