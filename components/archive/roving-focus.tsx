'use client';

import { useEffect } from 'react';

const WEEKS = 53;
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -WEEKS,
  ArrowDown: WEEKS,
};

/** Moves the focus between the links of a grid of weeks; Tab stops at one of them only. */
function onKeyDown(event: KeyboardEvent) {
  const step = steps[event.key];
  const chart = event.target instanceof Element ? event.target.closest('.heat') : null;
  const cells = [...(chart?.querySelectorAll('.heat-cells > *') ?? [])];
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

/** Keyboard of the heat chart, which is plain markup. Prints nothing itself. */
export function RovingFocus() {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}
