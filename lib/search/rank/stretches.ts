import type { Query } from '../query/query.ts';
import type { UnitMatch } from './proximity.ts';
import { tuning } from './tuning.ts';

/** A stretch of the query that is held or lacking as a whole: a Latin word, or one character of a run of Han. */
export interface Stretch {
  start: number;
  end: number;
  /** What its absence tells. */
  telling: number;
  isHan: boolean;
  /** See {@link Unit}. */
  names: boolean;
  /** Whether no document holds it. */
  isUnknown: boolean;
  /** Units that it stands in; any of them holds it. */
  units: number[];
}

/** Whether a document holds a stretch. */
export function isHeld({ units }: Stretch, matches: readonly UnitMatch[]): boolean {
  for (const unit of units) if ((matches[unit]?.share ?? 0) > 0) return true;
  return false;
}

/** What some stretches tell together. */
export function sumOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { telling }) => sum + telling, 0);
}

/** What those of some stretches tell that a document holds. */
export function heldSum(stretches: readonly Stretch[], matches: readonly UnitMatch[]): number {
  return stretches.reduce(
    (sum, stretch) => sum + (isHeld(stretch, matches) ? stretch.telling : 0),
    0,
  );
}

/** A query's stretches: in their order, those that name something, and the Han. */
interface Stretches {
  all: readonly Stretch[];
  named: readonly Stretch[];
  han: readonly Stretch[];
}

// Asked for every candidate of a query.
const cut = new WeakMap<Query, Stretches>();

/** What a query is held or lacking by. */
export function stretchesOf(query: Query): Stretches {
  let known = cut.get(query);
  if (!known) {
    const all = cutStretches(query);
    known = { all, named: all.filter(({ names }) => names), han: all.filter(({ isHan }) => isHan) };
    cut.set(query, known);
  }
  return known;
}

/**
 * Cuts a query into what is held or lacking as a whole. A character is held where any pair that it
 * stands in is: pairs across the border of two words are in no text that has the words apart.
 */
function cutStretches({ units }: Query): Stretch[] {
  const stretches = new Map<number, Stretch>();
  for (const [i, { term, start, end, telling, names }] of units.entries()) {
    const isHan = /^\p{Script=Han}/u.test(term);
    const characters = isHan ? [...term] : [term];
    let at = start;
    for (const character of characters) {
      const to = characters.length === 1 ? end : at + character.length;
      const share = telling / characters.length;
      const other = stretches.get(at);
      if (other) {
        other.telling = Math.max(other.telling, share);
        other.units.push(i);
      } else
        stretches.set(at, {
          start: at,
          end: to,
          telling: share,
          isHan,
          names,
          isUnknown: false,
          units: [i],
        });
      at = to;
    }
  }
  for (const stretch of stretches.values()) {
    stretch.isUnknown = stretch.units.every((i) => units[i]?.weight === 0);
    if (stretch.isHan && stretch.isUnknown) stretch.telling *= tuning.unknownHan;
  }
  return [...stretches.values()].sort((a, b) => a.start - b.start);
}
