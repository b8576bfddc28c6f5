import type { SearchResult } from '#lib/search/types.ts';
import { resultId } from '../result-id.ts';

/** The result a reader has moved to, and what had been asked then. */
export interface Choice {
  asked: string;
  result: SearchResult;
}

/**
 * The results with the chosen one among them. While older years arrive, better results may push it
 * out of those that are listed: a reader's choice must not vanish, so it stays behind the others.
 * @param asked what the results answer; a choice made among the results of another question is over.
 */
export function withChoice(
  results: readonly SearchResult[],
  choice: Choice | null,
  asked: string | null,
): readonly SearchResult[] {
  if (choice?.asked !== asked || results.length === 0) return results;
  return indexOf(results, choice) < 0 ? [...results, choice.result] : results;
}

/**
 * Which of the results is active: the chosen one, wherever it stands by now; the first as long as
 * the reader has not moved. -1 when there are none.
 */
export function activeIndex(
  results: readonly SearchResult[],
  choice: Choice | null,
  asked: string | null,
): number {
  if (results.length === 0) return -1;
  return choice?.asked === asked ? Math.max(0, indexOf(results, choice)) : 0;
}

/** The place one step on, around the ends. @param length of the list; not 0. */
export function stepped(index: number, step: 1 | -1, length: number): number {
  return (index + step + length) % length;
}

function indexOf(results: readonly SearchResult[], { result }: Choice): number {
  const id = resultId(result);
  return results.findIndex((one) => resultId(one) === id);
}
