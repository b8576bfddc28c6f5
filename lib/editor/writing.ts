import type { Writing } from './types.ts';

/** By all names, so that none can be forgotten. */
const KNOWN: Readonly<Record<Writing, true>> = {
  ...{ question: true, reading: true, release: true, event: true, task: true },
  ...{ weekly: true, correction: true },
};

/** Everything that can be written, in the order in which it is offered. */
export const WRITINGS = Object.keys(KNOWN) as readonly Writing[];

/** Whether a value names a kind of writing that this version knows. */
export function isWriting(value: unknown): value is Writing {
  return typeof value === 'string' && Object.hasOwn(KNOWN, value);
}
