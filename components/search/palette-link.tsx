'use client';

import NextLink from 'next/link';
import { useSyncExternalStore } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { paths } from '#lib/site/paths.ts';
import { openPalette, reachForSearch } from './events.ts';

const never = (): (() => void) => () => undefined;

/** A link to the search page that, once scripts run, is a button that opens the palette. */
export function PaletteLink({ className, children }: { className: string; children: ReactNode }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const open = (event: MouseEvent | KeyboardEvent): void => {
    event.preventDefault();
    openPalette();
  };
  return (
    <NextLink
      className={className}
      href={paths.search}
      prefetch={false}
      onPointerEnter={reachForSearch}
      onFocus={reachForSearch}
      onClick={(event) => {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) open(event);
      }}
      onKeyDown={(event) => {
        if (event.key === ' ') open(event);
      }}
      {...(scripted && { role: 'button', 'aria-haspopup': 'dialog' as const })}
    >
      {children}
    </NextLink>
  );
}
