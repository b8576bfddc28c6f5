import type { Query } from '../query/query.ts';
import type { Nearest } from '../types.ts';
import type { UnitMatch } from './proximity.ts';
import { tuning } from './tuning.ts';

/** A stretch of the query: a Latin word, or one character of a run of Han. */
interface Stretch {
  start: number;
  end: number;
  /** What its absence tells. */
  telling: number;
  held: boolean;
}

/**
 * Whether a document holds so much of a query that it may answer it: most of a few words, or less of
 * many, as people who ask in sentences use words of their own. Measured on questions that have an
 * answer and on such that have none (docs/decisions/019-not-here-is-an-answer.md).
 */
export function mayAnswer(query: Query, matches: readonly UnitMatch[]): boolean {
  let [all, held] = [0, 0];
  for (const stretch of stretchesOf(query, matches)) {
    all += stretch.telling;
    if (stretch.held) held += stretch.telling;
  }
  if (held >= all * tuning.enoughOfFew) return true;
  return held >= tuning.enoughOfMany && held >= all * tuning.leastOfMany;
}

/** The words of a query that a document holds, and those that it lacks. */
export function heldAndMissing(query: Query, matches: readonly UnitMatch[]): Nearest {
  const found: Nearest = { held: [], missing: [] };
  let last: Stretch | undefined;
  let [start, end] = [0, 0];
  const flush = (): void => {
    const word = query.text.slice(start, end);
    // A lone character of a run is a scrap of a word.
    const isScrap =
      /^\p{Script=Han}$/u.test(word) &&
      query.units.some(({ term }) => term !== word && term.includes(word));
    const list = last?.held ? found.held : found.missing;
    if (last && !isScrap && !list.includes(word)) list.push(word);
  };
  for (const stretch of stretchesOf(query, matches)) {
    const goesOn = last?.end === stretch.start && last.held === stretch.held;
    if (!goesOn) {
      flush();
      start = stretch.start;
    }
    end = stretch.end;
    last = stretch;
  }
  flush();
  return found;
}

/**
 * Cuts a query into what is held or lacking as a whole. A character is held where any pair that it
 * stands in is: pairs across the border of two words are in no text that has the words apart.
 */
function stretchesOf({ units }: Query, matches: readonly UnitMatch[]): Stretch[] {
  const stretches = new Map<number, Stretch>();
  for (const [i, { term, start, end, telling }] of units.entries()) {
    const held = (matches[i]?.share ?? 0) > 0;
    const characters = /^\p{Script=Han}/u.test(term) ? [...term] : [term];
    let at = start;
    for (const character of characters) {
      const to = characters.length === 1 ? end : at + character.length;
      const known = stretches.get(at);
      stretches.set(at, {
        start: at,
        end: to,
        telling: Math.max(known?.telling ?? 0, telling / characters.length),
        held: held || (known?.held ?? false),
      });
      at = to;
    }
  }
  return [...stretches.values()].sort((a, b) => a.start - b.start);
}
