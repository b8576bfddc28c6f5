import { load, loadWhere } from '../beside.ts';
import type * as Following from './entry.ts';

/** File name beside the page's module; the bundler writes it in (`lib/assets`). */
declare const ASSETS: { following: string };

/** Buttons that keep something wait for their module. */
export function watchKeeping(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('.keep');
    if (button) {
      load<typeof Following>(ASSETS.following).then(({ press }) => press(button), reportError);
    }
  });
}

/** Loads what follows only where there is something to show: a page without anything kept stays as it was. */
export function loadFollowing(): void {
  let selector = '#news:not([hidden]),[data-kept]';
  try {
    if (localStorage['saved'] ?? localStorage['follows']) selector = 'html';
  } catch {
    // Nothing is kept.
  }
  loadWhere(location.search.includes('giscus=') ? 'html' : selector, ASSETS.following);
}
