import { pageWords } from '#lib/words/areas/script/page.ts';
import { words } from '#lib/words/dictionary.ts';

/** What the build took to be to come (`data-over`: when it is over), but the reader's clock does not. */
function lookAtClock(): void {
  for (const one of document.querySelectorAll<HTMLElement>('[data-over]')) {
    if (!(Date.parse(one.dataset['over'] ?? '') <= Date.now())) continue;
    delete one.dataset['over'];
    const meta = one.querySelector('.event-meta');
    // One of several days: the next of them shows in its place (project-page.css).
    if (!meta) one.remove();
    for (const way of one.querySelectorAll('[data-before]')) way.remove();
    one.classList.add('event-past');
    const tag = document.createElement('span');
    tag.className = 'tag';
    tag.textContent = words(pageWords).over;
    meta?.append(tag);
  }
}

/**
 * Advertises nothing that is over: pages are built when content changes, and may be old. Looked at again
 * when a reader comes back to the page.
 */
export function watchOver(): void {
  lookAtClock();
  document.addEventListener('visibilitychange', lookAtClock);
}
