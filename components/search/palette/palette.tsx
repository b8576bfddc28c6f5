'use client';

import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { takeEarlyKeys } from '../open/early-keys.ts';
import { listenForSearch } from '../open/events.ts';
import { PaletteDialog } from './dialog.tsx';
import type { LoadedPalette } from './dialog.tsx';
import { isShortcut } from '../open/shortcut.ts';

/**
 * The search palette; mounted once, in the layout. It listens for the shortcuts and for openers. The
 * dialog with its field is here, so that nothing typed is lost; everything else, the worker and the
 * documents are loaded only when a reader reaches for them.
 */
export function SearchPalette() {
  const pathname = usePathname();
  // The text it opens with; null while it is closed.
  const [opened, setOpened] = useState<string | null>(null);
  const [loaded, setLoaded] = useState<LoadedPalette | 'failed' | null>(null);
  const isRequested = useRef(false);

  const load = useCallback(() => {
    if (isRequested.current) return;
    isRequested.current = true;
    setLoaded(null);
    const folder = folderFrom(location.pathname, pathname);
    // Two requests side by side: the worker starts downloading while the results' code is on its way.
    const connecting = import('../ask/connect.ts').then(({ connect }) => {
      const client = connect(folder);
      client.load();
      return client;
    });
    Promise.all([connecting, import('./content.tsx')]).then(
      ([client, { PaletteContent }]) => setLoaded({ Content: PaletteContent, client }),
      () => {
        // Reaching for search once more tries again.
        isRequested.current = false;
        setLoaded('failed');
      },
    );
  }, [pathname]);

  useEffect(() => {
    const show = (text = ''): void => {
      load();
      setOpened((before) => before ?? text);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('[data-search-input]');
      if (field) field.select();
      else show();
    };
    if (/Mac|iPhone|iPad/.test(navigator.platform))
      document.documentElement.dataset['keys'] = 'apple';
    const typed = takeEarlyKeys();
    if (typed !== null && !document.querySelector('[data-search-input]')) show(typed);
    const stop = listenForSearch({ open: () => show(), reach: load });
    addEventListener('keydown', onKey);
    return () => {
      stop();
      removeEventListener('keydown', onKey);
    };
  }, [load]);

  if (opened === null) return null;
  return (
    <PaletteDialog
      loaded={loaded}
      initial={opened}
      onRetry={load}
      onClose={() => setOpened(null)}
    />
  );
}

/** The search data's folder. The base path is what the router's pathname leaves out of the address. */
function folderFrom(address: string, pathname: string): string {
  // eslint-disable-next-line regexp/no-super-linear-move -- Addresses of this site.
  const [long, short] = [address, pathname].map((path) => path.replace(/\/+$/, ''));
  const base = long?.endsWith(short ?? '') ? long.slice(0, long.length - (short ?? '').length) : '';
  return `${base}/search-data/`;
}
