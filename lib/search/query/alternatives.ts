import type { Token } from '../terms/encode.ts';
import type { Store } from '../index/store.ts';
import type { SynonymGroup, Wording } from '../index/synonyms.ts';
import { tuning } from '../rank/tuning.ts';
import type { Unit } from './units.ts';
import type { Expansion } from '../index/vocabulary.ts';

/** Other terms that together stand for some units of the query. */
export interface Alternative {
  /** Which units it stands for (positions in `units`). */
  units: number[];
  /** All must stand near one another; each with what it may be expanded to. */
  terms: { term: string; start: number; expansions: readonly Expansion[] }[];
  /** True where the terms must stand exactly as far apart as their `start`s. */
  unbroken: boolean;
  strength: number;
  /** True for a synonym, false for another cut of the same letters. */
  synonym: boolean;
}

/** Joined neighbours, and the parts of a camelCase word, as other ways to find the same letters. */
export function otherCuts(
  tokens: readonly Token[],
  units: readonly Unit[],
  store: Store,
): Alternative[] {
  const found: Alternative[] = [];
  for (const token of tokens) {
    const inside = within(units, token.start, token.end);
    if (token.kind === 'joined') {
      found.push(otherCut(inside, [token], tuning.joined, store));
    } else if (token.kind === 'word') {
      const parts = tokens.filter(
        (part) => part.kind === 'part' && part.start >= token.start && part.end <= token.end,
      );
      if (parts.length > 1) found.push(otherCut(inside, parts, tuning.parts, store));
    }
  }
  return found;
}

function otherCut(
  units: number[],
  tokens: readonly Token[],
  strength: number,
  store: Store,
): Alternative {
  const terms = tokens.map(({ term, kind, start }) => ({
    term,
    start,
    expansions: store.vocabulary.expand(term, kind),
  }));
  return { units, terms, strength, unbroken: false, synonym: false };
}

/** Alternatives of every group that has a wording in the query. */
export function synonyms(
  tokens: readonly Token[],
  units: readonly Unit[],
  groups: readonly SynonymGroup[],
  store: Store,
): Alternative[] {
  const places = new Map<string, Token[]>();
  for (const token of tokens) {
    // A wording may hold a lone character (`抢不到 锁`), which a query holds only within pairs.
    const characters = token.kind === 'han' ? [...token.term] : [];
    for (const term of new Set([token.term, ...characters])) {
      places.set(term, [...(places.get(term) ?? []), token]);
    }
  }
  return groups.flatMap((group) => {
    const present = group.wordings.find((wording) =>
      wording.terms.every(({ term }) => places.has(term)),
    );
    if (!present) return [];
    const { covered, beside } = coveredBy(present, places, tokens, units);
    if (covered.length === 0) return [];
    const others = beside.map(({ term, start }) => ({
      term,
      start,
      expansions: exact(term, store),
    }));
    return group.wordings
      .filter((wording) => wording !== present)
      .map((wording) => ({
        units: covered,
        terms: [
          ...wording.terms.map((term) => ({ ...term, expansions: exact(term.term, store) })),
          ...others,
        ],
        unbroken: wording.unbroken && others.length === 0,
        strength: group.strength,
        synonym: true,
      }));
  });
}

/**
 * The units that a wording stands in, and what else of them must be there: where the wording is a
 * part of a glued word (`jdk` of `jdk17`), the word's other parts.
 */
function coveredBy(
  present: Wording,
  places: ReadonlyMap<string, Token[]>,
  tokens: readonly Token[],
  units: readonly Unit[],
): { covered: number[]; beside: Token[] } {
  // A lone character must be there, but the pairs it stands in belong to other words as well.
  const spans = present.terms.flatMap(({ term }) =>
    (places.get(term) ?? []).filter((token) => token.term === term),
  );
  const covered = [...new Set(spans.flatMap(({ start, end }) => within(units, start, end)))];
  const [part] = spans;
  if (covered.length > 0 || !part) return { covered, beside: [] };
  const word = units.findIndex(({ start, end }) => start <= part.start && end >= part.end);
  const { start = 0, end = 0 } = units[word] ?? {};
  const beside = tokens.filter(
    (token) =>
      token.kind === 'part' && token.start >= start && token.end <= end && !spans.includes(token),
  );
  return { covered: word < 0 ? [] : [word], beside };
}

function exact(term: string, store: Store): Expansion[] {
  return store.holders(term).length > 0 ? [{ term, quality: 1 }] : [];
}

/** Words that no document holds, but another name of which some do, weigh as much as that name. */
export function weighUnknown(
  units: readonly Unit[],
  alternatives: readonly Alternative[],
  store: Store,
): void {
  const holders = new Map<Unit, Set<number>>();
  for (const { units: covered, terms } of alternatives) {
    const unknown = covered.flatMap((i) => units[i] ?? []).filter((unit) => isUnknown(unit, store));
    if (unknown.length === 0) continue;
    const lists = terms.map(({ expansions }) =>
      expansions.flatMap(({ term }) => store.holders(term)),
    );
    const [first = [], ...others] = lists.map((list) => new Set(list));
    const all = [...first].filter((holder) => others.every((other) => other.has(holder)));
    for (const unit of unknown) holders.set(unit, new Set([...(holders.get(unit) ?? []), ...all]));
  }
  for (const [unit, { size }] of holders) {
    const beside = [...holders.keys()].filter((other) => other.segment === unit.segment).length;
    if (size > 0) unit.weight = store.rarity(size) / beside;
  }
}

function isUnknown({ expansions }: Unit, store: Store): boolean {
  return expansions.every(({ term }) => store.holders(term).length === 0);
}

function within(units: readonly Unit[], start: number, end: number): number[] {
  return units.flatMap((unit, i) => (unit.start >= start && unit.end <= end ? [i] : []));
}
