import { tuning } from './tuning.ts';
import type { Unit } from '../query/units.ts';

/** How a document meets one unit of a query: not at all, or in some places. */
export interface UnitMatch {
  /** 0–1 and a little more: how much of the unit's weight it earns. */
  share: number;
  /** Ascending, in the joined text. */
  places: readonly number[];
}

/** Share of the query's words of which enough was found, heavy words counting more. */
export function coordination(units: readonly Unit[], matches: readonly UnitMatch[]): number {
  const words: { weight: number; found: number }[] = [];
  for (const [i, unit] of units.entries()) {
    const word = (words[unit.segment] ??= { weight: 0, found: 0 });
    word.weight += unit.weight;
    word.found += earned(units, matches, i);
  }
  let [sum, met] = [0, 0];
  for (const { weight, found } of words) {
    if (weight === 0) continue;
    sum += Math.sqrt(weight);
    met += Math.sqrt(weight) * Math.min(1, found / weight / tuning.enough);
  }
  return sum === 0 ? 1 : met / sum;
}

/** Share of the query's words of which anything was found, 0–1; 1 where there are none. */
export function spread(units: readonly Unit[], matches: readonly UnitMatch[]): number {
  let [words, found, last] = [0, 0, -1];
  let isFound = false;
  // The units of one word stand together.
  for (let i = 0; i < units.length; i += 1) {
    const segment = units[i]?.segment ?? 0;
    if (segment !== last) {
      words += 1;
      isFound = false;
      last = segment;
    }
    if (isFound || (matches[i]?.share ?? 0) === 0) continue;
    isFound = true;
    found += 1;
  }
  return words === 0 ? 1 : found / words;
}

/** Most weight of different units that stand within one window. */
export function windowShare(units: readonly Unit[], matches: readonly UnitMatch[]): number {
  // Place and unit in one number each: this runs for every candidate of every query.
  const span = matches.length;
  const places: number[] = [];
  for (const [unit, match] of matches.entries()) {
    for (const place of match.places) places.push(place * span + unit);
  }
  places.sort((a, b) => a - b);
  const counts = new Uint32Array(span);
  let [from, weight, best] = [0, 0, 0];
  for (const packed of places) {
    const unit = packed % span;
    const start = (packed - unit) / span - tuning.window;
    const count = counts[unit] ?? 0;
    counts[unit] = count + 1;
    if (count === 0) weight += earned(units, matches, unit);
    for (let first = places[from] ?? Infinity; Math.floor(first / span) < start;) {
      const left = (counts[first % span] ?? 1) - 1;
      counts[first % span] = left;
      if (left === 0) weight -= earned(units, matches, first % span);
      from += 1;
      first = places[from] ?? Infinity;
    }
    best = Math.max(best, weight);
  }
  return best;
}

function earned(units: readonly Unit[], matches: readonly UnitMatch[], unit: number): number {
  return (units[unit]?.weight ?? 0) * Math.min(1, matches[unit]?.share ?? 0);
}

/** Weight of neighbouring units that stand in the document the same distance apart as in the query. */
export function adjacent(units: readonly Unit[], matches: readonly UnitMatch[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < units.length; i += 1) {
    const [unit, next, match, after] = [units[i], units[i + 1], matches[i], matches[i + 1]];
    if (!unit || !next || !match || !after) continue;
    const distance = next.start - unit.start;
    const slack = next.start >= unit.end ? 2 : 0;
    const follows = match.places.some((place) =>
      after.places.some((other) => Math.abs(other - place - distance) <= slack),
    );
    if (follows) sum += Math.min(unit.weight, next.weight);
  }
  return sum;
}
