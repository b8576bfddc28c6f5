import { isComposingKey } from '#components/search/composing-key.ts';
import { searchOutline } from '#components/search/looks.ts';
import type { PaletteHost } from '#components/search/palette/entry.tsx';
import { pageWords } from '#lib/words/areas/script/page.ts';
import { searchFieldWords } from '#lib/words/areas/search/field.ts';
import { words } from '#lib/words/dictionary.ts';

const listId = 'search-results';
const icon = `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${searchOutline}"/></svg>`;
/** @param label what the field is called. @param hint what it shows while it is empty. */
const markup = (label: string, hint: string, cancel: string): string =>
  `<div class="palette-box"><div class="palette-input">${icon}<input type="text" role="combobox" aria-label="${label}" aria-expanded="false" aria-controls="${listId}" aria-autocomplete="list" placeholder="${hint}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"><kbd aria-hidden="true">Esc</kbd><button type="button" class="palette-cancel">${cancel}</button></div><div class="palette-rest"></div></div>`;

/** The open search dialog: its field is here at once, what stands below may still be on its way. */
export interface SearchDialog extends PaletteHost {
  /** Where the results go. */
  rest: HTMLElement;
}

/**
 * Opens the dialog in the task of the key or click that asked for it: the next key already finds the
 * field. @param text what stands in it at first. @param onClose called once, when it is closed.
 */
export function openDialog(text: string, onClose: () => void): SearchDialog {
  const dialog = document.createElement('dialog');
  dialog.className = 'palette';
  const say = words(searchFieldWords);
  dialog.setAttribute('aria-label', say.search);
  dialog.innerHTML = markup(say.search, say.hint, words(pageWords).cancel);
  const field = dialog.querySelector('input')!;
  const rest = dialog.querySelector<HTMLElement>('.palette-rest')!;
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const setQuery = (query: string): void => {
    field.value = query;
    tell();
    field.focus();
  };
  field.addEventListener('input', tell);
  dialog.querySelector('.palette-cancel')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('pointerdown', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isComposingKey(event)) return;
    event.preventDefault();
    if (field.value) setQuery('');
    else dialog.close();
  });
  const root = document.documentElement;
  const stop = new AbortController();
  dialog.addEventListener('close', () => {
    stop.abort();
    delete root.dataset['palette'];
    onClose();
    dialog.remove();
  });
  document.body.append(dialog);
  field.value = text;
  root.dataset['palette'] = 'open';
  dialog.showModal();
  field.focus();
  fitToView(dialog, stop.signal);
  return {
    field,
    listId,
    rest,
    query: () => field.value,
    setQuery,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => dialog.close(),
  };
}

/** On phones the dialog is as high as the keyboard leaves room. */
function fitToView(dialog: HTMLElement, signal: AbortSignal): void {
  const view = window.visualViewport;
  const fit = (): void => {
    // While pinched, the reader has chosen what is in view.
    if (!view || view.scale > 1.01) return;
    dialog.style.setProperty('--palette-height', `${view.height}px`);
    dialog.style.setProperty('--palette-top', `${view.offsetTop}px`);
  };
  fit();
  view?.addEventListener('resize', fit, { signal });
  view?.addEventListener('scroll', fit, { signal });
}
