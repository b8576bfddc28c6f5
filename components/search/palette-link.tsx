'use client';

import { useSyncExternalStore } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
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
    <Link
      className={className}
      href={paths.search}
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
    </Link>
  );
}
