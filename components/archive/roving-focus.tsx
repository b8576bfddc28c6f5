'use client';

import type { KeyboardEvent, ReactNode } from 'react';

const WEEKS = 53;
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -WEEKS,
  ArrowDown: WEEKS,
};

/** Moves the focus between the links of a grid of weeks; Tab stops at one of them only. */
function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
  const step = steps[event.key];
  const cells = [...event.currentTarget.querySelectorAll('.heat-cells > *')];
  const from = cells.findIndex((cell) => cell === document.activeElement);
  if (!step || from < 0) return;
  event.preventDefault();
  for (let to = from + step; to >= 0 && to < cells.length; to += Math.sign(step)) {
    const cell = cells[to];
    if (!(cell instanceof HTMLAnchorElement)) continue;
    cells[from]?.setAttribute('tabindex', '-1');
    cell.tabIndex = 0;
    cell.focus();
    return;
  }
}

interface RovingFocusProps {
  className: string;
  label: string;
  children: ReactNode;
}

/** Keyboard of the heat chart; its cells come from the server. */
export function RovingFocus({ className, label, children }: RovingFocusProps) {
  return (
    <div className={className} role="group" aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
