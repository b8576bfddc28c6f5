import { load } from '../beside.ts';

/** File name beside this module; the bundler writes it in (`lib/assets`). */
declare const ASSETS: { offline: string };

/**
 * Loads what keeps the site for reading offline. The first page that a browser shows pays nothing for it, but where it
 * is put aside; later ones load it when they have loaded. The page about it needs it at once.
 */
export function loadOffline(): void {
  if (process.env['OFFLINE'] === '0') return;
  const begin = (): void => {
    load(ASSETS.offline).catch(() => undefined);
  };
  if (document.querySelector('[data-offline]')) begin();
  else {
    try {
      // What was noted by an earlier page is read before it is noted again.
      const wasHere = localStorage['here'] === (localStorage['here'] = '1');
      // A page's module runs before its page has loaded.
      addEventListener(wasHere ? 'load' : 'visibilitychange', begin);
    } catch {
      // Where nothing can be noted, nothing can be kept.
    }
  }
}
