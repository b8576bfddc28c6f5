'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import { listenForSearch } from './events.ts';
import type { PaletteProps } from './palette.tsx';

/** Listens for the shortcuts and for openers; loads the palette when a reader reaches for it. */
export function PaletteHost({ folder }: { folder: string }) {
  const [open, setOpen] = useState(false);
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const asked = useRef(false);

  const reach = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    import('./palette.tsx').then(
      (loaded) => {
        loaded.warmUp(folder);
        setPalette(() => loaded.Palette);
      },
      () => {
        // The next reach tries again.
        asked.current = false;
      },
    );
  }, [folder]);

  useEffect(() => {
    const show = (): void => {
      reach();
      setOpen(true);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('[data-search-input]');
      if (field) field.select();
      else show();
    };
    if (/Mac|iPhone|iPad/.test(navigator.platform)) document.documentElement.dataset['keys'] = 'apple';
    const stop = listenForSearch({ open: show, reach });
    addEventListener('keydown', onKey);
    return () => {
      stop();
      removeEventListener('keydown', onKey);
    };
  }, [reach]);

  return Palette && open ? <Palette folder={folder} onClose={() => setOpen(false)} /> : null;
}

/** `/` outside fields, Ctrl K and ⌘ K anywhere; never while an input method is composing. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey || event.defaultPrevented) return false;
  if (event.ctrlKey !== event.metaKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !event.ctrlKey && !isEditable(event.target);
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}
