import type { Refusal } from './types.ts';

/** What drafts reject with: the text was not kept, and stays the caller's to keep. */
export class DraftsRefused extends Error {
  constructor(
    readonly why: Refusal,
    cause: unknown,
  ) {
    super(`drafts refused: ${why}`, { cause });
    this.name = 'DraftsRefused';
  }
}

/** An error of storage in the words of drafts. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof DraftsRefused) return error.why;
  // By its name: a DOMException in most browsers, a class of its own in the latest.
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? 'full' : 'storage';
}
