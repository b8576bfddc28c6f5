'use client';

import { usePathname } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { Link } from '#components/ui/link/link.tsx';
import { paths } from '#lib/site/paths.ts';
import { openPalette, reachForSearch } from './events.ts';

const subscribeToNothing = (): (() => void) => () => undefined;

interface PaletteLinkProps {
  className: string;
  /** Pages that have a field of their own. */
  absentOn?: readonly string[];
  children: ReactNode;
}

/** A link to the search page that, once scripts run, is a button that opens the palette. */
export function PaletteLink({ className, absentOn = [], children }: PaletteLinkProps) {
  const here = withoutSlash(usePathname());
  const scripted = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const open = (event: MouseEvent | KeyboardEvent): void => {
    event.preventDefault();
    openPalette();
  };
  if (absentOn.some((path) => withoutSlash(path) === here)) return null;
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

function withoutSlash(path: string): string {
  // eslint-disable-next-line regexp/no-super-linear-move -- A path of this site.
  return path.replace(/\/+$/, '');
}
