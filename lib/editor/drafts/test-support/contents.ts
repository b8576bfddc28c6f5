import type { Writing } from '../../types.ts';

/** All kinds of writing. */
export const WRITINGS: readonly Writing[] = [
  ...(['question', 'reading', 'release', 'event', 'task', 'weekly', 'correction'] as const),
];
