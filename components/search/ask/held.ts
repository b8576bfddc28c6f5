import type { Answer } from '#lib/search/browser/protocol.ts';
import { resultId } from '../result-id.ts';

/**
 * What a list shows, and what has come since. A list that is read holds still: a fuller answer to the
 * same question is kept beside it until the reader takes it.
 */
export interface Held {
  /** What `shown` answers, as `questionOf` writes it. */
  question: string | null;
  shown: Answer | null;
  /** A fuller answer to the same question; null where there is none. */
  later: Answer | null;
  /** The first answer to another question, while the rest of it may be here in a moment. */
  waiting: { question: string; answer: Answer } | null;
  /** The answer that was looked at last. */
  seen: Answer | null;
}

/** Before anything was asked. */
export const nothingHeld: Held = {
  question: null,
  shown: null,
  later: null,
  waiting: null,
  seen: null,
};

/**
 * What is held once an answer has come.
 * @param question what it answers. @param more whether a fuller answer is on its way.
 * @returns the same object where it is no news.
 */
export function withAnswer(held: Held, question: string, answer: Answer, more: boolean): Held {
  if (answer === held.seen) return held;
  const next = { ...held, seen: answer };
  if (question !== held.question) {
    if (more) return { ...next, waiting: { question, answer } };
    return { ...nothingHeld, question, shown: answer, seen: answer };
  }
  const { shown } = held;
  const isSame = shown !== null && idsOf(shown) === idsOf(answer);
  // The same list from fewer years says less of it: that nothing answers is not sure yet, for one.
  if (isSame && shown.complete && !answer.complete) return next;
  if (!shown || isNothingYet(shown) || isSame) {
    return { ...next, shown: answer, later: null, waiting: null };
  }
  // A list that was left whole is whole before the years it came from are here again.
  const isFuller = answer.complete || answer.total > shown.total;
  return { ...next, later: isFuller ? answer : held.later, waiting: null };
}

/** Shows the answer that was waiting: the rest of it was not here in a moment. */
export function withoutWaiting(held: Held): Held {
  if (!held.waiting) return held;
  const { question, answer } = held.waiting;
  return { ...nothingHeld, question, shown: answer, seen: held.seen };
}

/** Shows what has come since: the reader has asked for it. */
export function withLater(held: Held): Held {
  return held.later ? { ...held, shown: held.later, later: null } : held;
}

/** Whether an answer lists nothing, or nothing that answers as long as more is on its way. */
export function isNothingYet({ results, answered, complete }: Answer): boolean {
  return results.length === 0 || (answered === 0 && !complete);
}

function idsOf({ results }: Answer): string {
  return results.map(resultId).join(' ');
}
