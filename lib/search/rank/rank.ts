import type { Standing } from './evidence.ts';
import { holdingOf } from './holding.ts';
import type { Holding } from './holding.ts';
import { adjacent, coordination, spread, windowShare } from './proximity.ts';
import type { UnitMatch } from './proximity.ts';
import type { Alternative } from '../query/alternatives.ts';
import type { Query } from '../query/query.ts';
import type { Entry, Store } from '../index/store.ts';
import { tuning } from './tuning.ts';
import type { SearchType } from '../types.ts';
import type { Unit } from '../query/units.ts';
import type { Expansion } from '../index/vocabulary.ts';

/** How well a document answers a query. */
export interface Score {
  value: number;
  /** True where the units stand in the document only through synonyms. */
  synonym: boolean;
  /** What it was weighed by, for {@link weighed}. */
  matches: readonly UnitMatch[];
  holding: Holding;
  standing: Standing;
}

/**
 * Scores one document. Method: BM25-like weight per unit over weighted fields, raised by alternatives
 * (synonyms, other cuts), times coverage of the query, with bonuses for adjacency (exact phrases)
 * and for standing together in one window of text, less for long documents and for what they lack.
 * @param least a score below which none is wanted.
 * @returns null for some of those that do not reach it.
 */
export function scoreEntry(query: Query, entry: Entry, store: Store, least = 0): Score | null {
  const { matches, direct } = matchesOf(query, entry, store);
  const found = weightOf(query.units, matches);
  const { total, matched } = matchedWeight(query.units, matches);
  const coverage = matched / total;
  const fixed =
    shortness(entry, store) *
    typeWeight(entry.document.type) *
    (isAskedIssue(query, entry) ? tuning.issue : 1) *
    Math.exp(tuning.foundRate * (found / total));
  if (valueOf((1 + tuning.adjacency) * found, coverage, coverage) * fixed < least) return null;
  const together = windowShare(query.units, matches) / total;
  const adjacency = adjacent(query.units, matches);
  const holding = holdingOf(query, matches);
  const value =
    valueOf(found + tuning.adjacency * adjacency, coverage, together) *
    (1 - tuning.coordination + tuning.coordination * coordination(query.units, matches)) *
    fullness(spread(query.units, matches), holding) *
    fixed;
  const one = store.rarity(1);
  const { type } = entry.document;
  return {
    ...{ value, synonym: direct < found * 0.6, matches, holding },
    standing: {
      ...{ value: value / one, total: total / one, coverage },
      length: entry.bounds[3] / store.meanLength,
      isQuestion: type === 'question',
    },
  };
}

/** The weight of all units, and of those that are there. */
function matchedWeight(
  units: readonly Unit[],
  matches: readonly UnitMatch[],
): { total: number; matched: number } {
  let [total, matched] = [0, 0];
  for (const [i, { weight }] of units.entries()) {
    total += weight;
    if (matches[i]?.share) matched += weight;
  }
  return { total: total || 1, matched };
}

/** How an entry meets each unit, and what it earns without alternatives. */
export function matchesOf(
  query: Query,
  entry: Entry,
  store: Store,
): { matches: UnitMatch[]; direct: number } {
  const norm = 1 - tuning.lengthShare + (tuning.lengthShare * entry.bounds[3]) / store.meanLength;
  const matches = query.units.map((unit) => matchOf(unit.expansions, entry, store, norm));
  const direct = weightOf(query.units, matches);
  for (const alternative of query.alternatives)
    raise(matches, alternative, query, entry, store, norm);
  return { matches, direct };
}

/** A value no document exceeds in which no more than this weight of the query's units is found. */
export function mostOf({ units }: Query, weight: number): number {
  const total = units.reduce((sum, unit) => sum + unit.weight, 0) || 1;
  const share = Math.min(1, weight / total);
  const most = 1 + tuning.saturation;
  return (
    valueOf((most + tuning.adjacency) * weight, share, share) *
    Math.exp(tuning.foundRate * most * share) *
    shortnessOf(0, 0) *
    tuning.issue
  );
}

/** How many of a query's words are there at all, and how little of what tells is not. */
function fullness(words: number, { names, lackedRun }: Holding): number {
  return (
    Math.exp(-tuning.lackedNames * (1 - names) - tuning.lackedRun * lackedRun) *
    (0.1 + 0.9 * words) ** tuning.spreadPower
  );
}

/** What a document is worth for being short: the same words in a long one say less of what it is about. */
function shortness({ bounds }: Entry, { meanLength }: Store): number {
  return shortnessOf(bounds[3] / meanLength, bounds[1] / meanLength);
}

/** @param whole length of a document, in that of the mean one. @param asked that of what it begins with. */
function shortnessOf(whole: number, asked: number): number {
  return (
    ((0.3 + whole) / 1.3) ** -tuning.lengthPower * ((0.3 + asked) / 0.6) ** -tuning.askedLengthPower
  );
}

function valueOf(found: number, coverage: number, together: number): number {
  return (
    found *
    (tuning.coverageFloor + (1 - tuning.coverageFloor) * coverage ** tuning.coveragePower) *
    (1 + tuning.together * together)
  );
}

/** Whether the query names this very question's issue, `#845` or `845`. */
function isAskedIssue({ units }: Query, { document: { issue } }: Entry): boolean {
  return issue !== null && units.some(({ term }) => term.replace('#', '') === String(issue));
}

function typeWeight(type: SearchType): number {
  return type === 'question' ? 1 : tuning[type];
}

function weightOf(units: readonly Unit[], matches: readonly UnitMatch[]): number {
  return units.reduce((sum, unit, i) => sum + unit.weight * (matches[i]?.share ?? 0), 0);
}

function matchOf(
  expansions: readonly Expansion[],
  entry: Entry,
  store: Store,
  norm: number,
): UnitMatch {
  const held = store.heldBy(entry, expansions);
  if (held.length === 0) return noMatch;
  let share = 0;
  const all: number[] = [];
  for (const { term, quality } of held) {
    const places = store.places(entry, term);
    const frequency = places.reduce((sum, place) => sum + fieldWeight(entry, place), 0) / norm;
    share = Math.max(
      share,
      quality * ((frequency * (1 + tuning.saturation)) / (frequency + tuning.saturation)),
    );
    all.push(...places);
  }
  return { share, places: held.length === 1 ? all : all.sort((a, b) => a - b) };
}

const noMatch: UnitMatch = { share: 0, places: [] };

function fieldWeight({ bounds }: Entry, place: number): number {
  if (place < bounds[0]) return tuning.title;
  if (place < bounds[1]) return tuning.question;
  return place < bounds[2] ? tuning.answer : tuning.extra;
}

/** Raises the matches of the units an alternative stands for, where all its terms stand close together. */
function raise(
  matches: UnitMatch[],
  alternative: Alternative,
  query: Query,
  entry: Entry,
  store: Store,
  norm: number,
): void {
  const parts: UnitMatch[] = [];
  for (const { expansions } of alternative.terms) {
    const part = matchOf(expansions, entry, store, norm);
    if (part.places.length === 0) return;
    parts.push(part);
  }
  const near = nearPlaces(parts, alternative);
  if (near.length === 0) return;
  const mean = parts.reduce((sum, part) => sum + part.share, 0) / parts.length;
  const share =
    alternative.strength * (alternative.synonym ? Math.min(tuning.alternativeCap, mean) : mean);
  for (const unit of alternative.units) {
    const match = matches[unit];
    if (match && query.units[unit] && share > match.share) {
      matches[unit] = { share, places: [...match.places, ...near].sort((a, b) => a - b) };
    }
  }
}

/** Places of the first part that have all other parts where they must be. */
function nearPlaces(parts: readonly UnitMatch[], { terms, unbroken }: Alternative): number[] {
  const [first, ...others] = parts;
  if (!first) return [];
  return first.places.filter((place) =>
    others.every((other, i) => {
      const distance = (terms[i + 1]?.start ?? 0) - (terms[0]?.start ?? 0);
      return other.places.some((near) =>
        unbroken ? near === place + distance : Math.abs(near - place) <= tuning.near,
      );
    }),
  );
}
