import { isComposingKey } from '#components/search/composing-key.ts';
import { isShortcut } from '#components/search/open/shortcut.ts';
import { pageWords } from '#lib/words/areas/script/page.ts';
import { words } from '#lib/words/dictionary.ts';
import { openDialog } from './dialog.ts';
import { loadPalette } from './load.ts';

/** Milliseconds without a key after which what was typed before this ran is taken for finished. */
const pause = 500;

let isOpen = false;

/** Opens the palette. @param text what it begins with. */
function openPalette(text = ''): void {
  if (isOpen) return;
  isOpen = true;
  let unmount: (() => void) | null = null;
  const dialog = openDialog(text, () => {
    isOpen = false;
    unmount?.();
  });
  const fill = (): void => {
    loadPalette().then(
      ({ mount, client }) => {
        if (dialog.rest.isConnected) unmount = mount(dialog.rest, dialog, client);
      },
      () => notLoaded(dialog.rest, fill),
    );
  };
  fill();
}

function notLoaded(place: HTMLElement, retry: () => void): void {
  const wording = words(pageWords);
  const message = document.createElement('p');
  message.className = 'palette-not-loaded';
  message.setAttribute('role', 'alert');
  message.append(`${wording.searchNotLoaded} `);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = wording.retry;
  button.addEventListener('click', () => {
    message.remove();
    retry();
  });
  message.append(button);
  place.append(message);
}

/** The form a site's field belongs to, null for everything else. */
const formOf = (target: EventTarget | null): HTMLFormElement | null =>
  target instanceof Element ? target.closest<HTMLFormElement>('[data-opens-search]') : null;

const fieldOf = (form: HTMLFormElement | null): HTMLInputElement | null =>
  form?.querySelector('input') ?? null;

/** Opens the palette with what stands in a field of the page; the field is empty then. */
function openFrom(form: HTMLFormElement): void {
  const field = fieldOf(form);
  const text = field?.value ?? '';
  // A dialog leads back to where the focus was.
  if (field?.offsetParent) field.focus();
  openPalette(text);
  if (field) field.value = '';
}

/**
 * The ways into search: the shortcuts, and the forms of the pages (`data-opens-search`), which lead to
 * the search page without this. Nothing of the palette is loaded before a reader reaches for it.
 */
export function watchSearch(): void {
  if (/Mac|iPhone|iPad/.test(navigator.platform))
    document.documentElement.dataset['keys'] = 'apple';
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    const own = document.querySelector<HTMLInputElement>('[data-search-input]');
    if (own) own.select();
    else openPalette();
  });
  const onForm = (type: string, act: (form: HTMLFormElement, event: Event) => void): void =>
    document.addEventListener(type, (event) => {
      const form = formOf(event.target);
      if (form) act(form, event);
    });
  // What fails now is told, and tried again, when the palette opens.
  const reach = (): void => void loadPalette().catch(() => undefined);
  onForm('pointerover', reach);
  onForm('focusin', reach);
  onForm('click', (form, event) => {
    event.preventDefault();
    openFrom(form);
  });
  onForm('submit', (form, event) => {
    event.preventDefault();
    openFrom(form);
  });
  onForm('input', (form, event) => {
    if (!(event instanceof InputEvent && event.isComposing)) openFrom(form);
  });
  onForm('compositionend', (form) => openFrom(form));
}

/** Once the page is there: says that its fields open a dialog, and takes up what was typed until now. */
export function wakeSearch(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-opens-search]')) {
    for (const one of form.querySelectorAll('input, button')) {
      one.setAttribute('aria-haspopup', 'dialog');
    }
  }
  const field = fieldOf(formOf(document.activeElement));
  if (!field?.value) return;
  let timer = setTimeout(take, pause);
  function take(): void {
    const form = field && document.activeElement === field ? formOf(field) : null;
    if (form) openFrom(form);
  }
  // An input method at work when this began says so with its next key.
  field.addEventListener('keydown', (event) => {
    clearTimeout(timer);
    if (!isComposingKey(event)) timer = setTimeout(take, pause);
  });
}
