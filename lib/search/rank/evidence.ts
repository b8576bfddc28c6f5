import type { Query } from '../query/query.ts';
import type { Nearest } from '../types.ts';
import type { UnitMatch } from './proximity.ts';
import { tuning } from './tuning.ts';

/** A stretch of the query that is held or lacking as a whole: a Latin word, or one character of a run of Han. */
interface Stretch {
  start: number;
  end: number;
  /** What its absence tells. */
  telling: number;
  isHan: boolean;
  /** See {@link Unit}. */
  names: boolean;
  /** Units that it stands in; any of them holds it. */
  units: number[];
}

/**
 * Whether a document holds so much of a query that it may answer it. It must hold the Latin words that
 * name something, all of one or two, most of a few, some of a pasted text; and of the Han most where
 * there is little, less of a whole sentence, as people who ask in sentences use words of their own.
 * Measured on questions that have an answer and on such that have none
 * (docs/decisions/019-not-here-is-an-answer.md).
 */
export function mayAnswer(query: Query, matches: readonly UnitMatch[]): boolean {
  const { named, han } = stretchesOf(query);
  if (named.length <= tuning.fewNames && !named.every((name) => isHeld(name, matches)))
    return false;
  const names = sumOf(named);
  const heldNames = heldSum(named, matches);
  const least = named.length < tuning.manyNames ? tuning.mostNames : tuning.someNames;
  if (heldNames < names * least) return false;
  const all = sumOf(han);
  if (all < tuning.noHan) return true;
  const { littleHan, muchHan, shareOfLittle, shareOfMuch } = tuning;
  const sentence = Math.min(1, Math.max(0, (all - littleHan) / (muchHan - littleHan)));
  const share = shareOfLittle + (shareOfMuch - shareOfLittle) * sentence;
  return heldSum(han, matches) >= share * all - tuning.namesForHan * heldNames;
}

function isHeld({ units }: Stretch, matches: readonly UnitMatch[]): boolean {
  return units.some((unit) => (matches[unit]?.share ?? 0) > 0);
}

/** What some stretches tell together. */
function sumOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { telling }) => sum + telling, 0);
}

/** What those of some stretches tell that a document holds. */
function heldSum(stretches: readonly Stretch[], matches: readonly UnitMatch[]): number {
  return stretches.reduce(
    (sum, stretch) => sum + (isHeld(stretch, matches) ? stretch.telling : 0),
    0,
  );
}

/** The words of a query that a document holds, and those that it lacks. */
export function heldAndMissing(query: Query, matches: readonly UnitMatch[]): Nearest {
  const found: Nearest = { held: [], missing: [] };
  let last: (Stretch & { held: boolean }) | undefined;
  let [start, end] = [0, 0];
  const flush = (): void => {
    const word = query.text.slice(start, end);
    // A lone character of a run is a scrap of a word.
    const isScrap =
      /^\p{Script=Han}$/u.test(word) &&
      query.units.some(({ term }) => term !== word && term.includes(word));
    const list = last?.held ? found.held : found.missing;
    const tells = last && (last.isHan || last.telling >= tuning.leastOfName);
    if (tells && !isScrap && !list.includes(word)) list.push(word);
  };
  for (const stretch of stretchesOf(query).all) {
    const held = isHeld(stretch, matches);
    const goesOn = last?.end === stretch.start && last.held === held;
    if (!goesOn) {
      flush();
      start = stretch.start;
    }
    end = stretch.end;
    last = { ...stretch, held };
  }
  flush();
  return found;
}

/** A query's stretches: in their order, those that name something, and the Han. */
interface Stretches {
  all: readonly Stretch[];
  named: readonly Stretch[];
  han: readonly Stretch[];
}

// Asked for every candidate of a query.
const cut = new WeakMap<Query, Stretches>();

function stretchesOf(query: Query): Stretches {
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
      } else stretches.set(at, { start: at, end: to, telling: share, isHan, names, units: [i] });
      at = to;
    }
  }
  for (const stretch of stretches.values()) {
    const isUnknown = stretch.units.every((i) => units[i]?.weight === 0);
    if (stretch.isHan && isUnknown) stretch.telling *= tuning.unknownHan;
  }
  return [...stretches.values()].sort((a, b) => a.start - b.start);
}
