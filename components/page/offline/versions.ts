import { type Asked } from '#lib/offline/names.ts';
import { updateWords } from '#lib/words/areas/script/update.ts';
import { words } from '#lib/words/dictionary.ts';
import { showBar } from './bar.ts';

/** Whether opening the page anew would take away what somebody is writing. */
function isWriting(): boolean {
  if (document.querySelector('[data-editor]')) return true;
  const { activeElement: at } = document;
  return Boolean(at?.matches('input, textarea') && (at as HTMLInputElement).value);
}

/**
 * Offers a new version of the site when its worker is ready, and opens the page anew when a reader has taken it, here or
 * in another tab. Until then everything stays as it is: the worker of the open pages has their files.
 */
export function watchVersions(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator;
  const say = words(updateWords);
  const offer = (): void => {
    // The first worker replaces none.
    if (!registration.waiting || !serviceWorker.controller) return;
    const replace: Asked = { type: 'replace' };
    showBar(say.there, say.take, () => registration.waiting?.postMessage(replace));
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data !== 'replaced') return;
    if (isWriting()) showBar(say.replaced, say.reopen, () => location.reload());
    else location.reload();
  });
}
