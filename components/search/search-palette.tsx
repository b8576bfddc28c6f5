'use client';

import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import { listenForSearch } from './events.ts';
import type { PaletteProps } from './palette.tsx';

/**
 * The search palette; mounted once, in the layout. It listens for the shortcuts and for openers, and
 * loads the dialog, the worker and the documents only when a reader reaches for them.
 */
export function SearchPalette() {
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  const [palette, setPalette] = useState<Loaded | null>(null);
  const asked = useRef(false);
  // What is typed between the shortcut and the dialog, which may have to be fetched first.
  const opening = useRef(false);
  const early = useRef('');

  const reach = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    const folder = folderFrom(location.pathname, pathname);
    // Two requests side by side: the worker starts downloading while the dialog is on its way.
    void import('./connect.ts').then(
      ({ connect }) => connect(folder).load(),
      () => undefined,
    );
    import('./palette.tsx').then(
      (loaded) => setPalette({ Dialog: loaded.Palette, folder }),
      () => {
        // The next reach tries again.
        asked.current = false;
        setOpen(false);
      },
    );
  }, [pathname]);

  useEffect(() => {
    const show = (): void => {
      reach();
      setOpen(true);
      opening.current = true;
      early.current = '';
    };
    const onKey = (event: KeyboardEvent): void => {
      if (opening.current && isLetter(event)) early.current += event.key;
      if (!isShortcut(event)) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('[data-search-input]');
      if (field) field.select();
      else show();
    };
    if (/Mac|iPhone|iPad/.test(navigator.platform))
      document.documentElement.dataset['keys'] = 'apple';
    const stop = listenForSearch({ open: show, reach });
    addEventListener('keydown', onKey);
    return () => {
      stop();
      removeEventListener('keydown', onKey);
    };
  }, [reach]);

  const shown = palette !== null && open;
  useEffect(() => {
    if (shown) opening.current = false;
  }, [shown]);

  if (!shown) return null;
  return (
    <palette.Dialog
      folder={palette.folder}
      early={() => early.current}
      onClose={() => setOpen(false)}
    />
  );
}

interface Loaded {
  Dialog: ComponentType<PaletteProps>;
  folder: string;
}

/** The search data's folder. The base path is what the router's pathname leaves out of the address. */
function folderFrom(address: string, pathname: string): string {
  const [long, short] = [address, pathname].map((path) => path.replace(/\/+$/, ''));
  const base = long?.endsWith(short ?? '') ? long.slice(0, long.length - (short ?? '').length) : '';
  return `${base}/search-data/`;
}

/** `/` outside fields, Ctrl K and ⌘ K anywhere; never while an input method is composing. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey || event.defaultPrevented) return false;
  if (event.ctrlKey !== event.metaKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !event.ctrlKey && !isEditable(event.target);
}

function isLetter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !isEditable(event.target);
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}
