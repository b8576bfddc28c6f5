import { encode } from './encode.ts';
import type { Token } from './encode.ts';
import { fold } from './fold.ts';
import type { Store } from './store.ts';
import type { SynonymGroup, Wording } from './synonyms.ts';
import type { Expansion } from './vocabulary.ts';

/** One word or pair of a query, what it may stand for, and how much it tells. */
export interface Unit {
  term: string;
  expansions: readonly Expansion[];
  weight: number;
  /** Span in the query. */
  start: number;
  end: number;
  /** Which word or run of Han characters of the query it belongs to. */
  segment: number;
}

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

/** A query made ready for ranking. */
export interface Query {
  text: string;
  units: Unit[];
  alternatives: Alternative[];
}

/** Longest query that is read, in code points; the rest is ignored. */
export const longestQuery = 160;

// Words that ask rather than name. They part what stands around them and weigh nothing.
const questionWords =
  /请问一下|请问|请教一下|请教|想问|问一下|为什么|为何|为啥|怎么样|怎么办|怎么|怎样|如何|是什么意思|是什么|什么|哪些|哪个|哪里|能不能|能否|可不可以|是不是|是否|有没有|有人|遇到|大家|各位|求助|谢谢|吗|呢|嘛|呀|啊|吧|么(?!$)|？|\?/gu;
// Characters that seldom carry the sense of a pair.
const filler =
  /[的了是在和与及或就都也还又很我你他它这那之其把被让给对到为以于而则且若得着过里上下中个要会能可去来用]/u;

/**
 * Reads a query: cuts it with the index's own encoder, drops question words, weighs each term by how
 * few documents hold it, and adds synonyms and the other cuts of its Latin words.
 */
export function readQuery(source: string, store: Store, groups: readonly SynonymGroup[]): Query {
  const text = [...fold(source).text].slice(0, longestQuery).join('');
  const kept = text.replace(questionWords, (word) => ' '.repeat(word.length));
  const asked = encode(kept).some((token) => token.kind !== 'part') ? kept : text;
  const tokens = encode(asked);
  const units = unitsOf(tokens, store);
  const alternatives = [
    ...otherCuts(tokens, units, store),
    ...synonyms(encode(text), units, groups, store),
  ];
  const possible = alternatives.filter(({ terms }) =>
    terms.every((term) => term.expansions.length > 0),
  );
  weighUnknown(units, possible, store);
  return { text, units, alternatives: possible };
}

function unitsOf(tokens: readonly Token[], store: Store): Unit[] {
  const units: Unit[] = [];
  for (const { term, kind, start, end } of tokens) {
    if (kind === 'part' || kind === 'joined') continue;
    const expansions = store.vocabulary.expand(term, kind);
    const last = units.at(-1);
    const segment = last ? last.segment + (start < last.end ? 0 : 1) : 0;
    units.push({
      term,
      expansions,
      weight: weigh(term, kind, expansions, store),
      start,
      end,
      segment,
    });
  }
  return units;
}

export const unitTuning = {
  latin: 1.6,
  filler: 0.3,
  parts: 1.1,
  joined: 0.95,
  cohesion: 0.5,
  cohesionMiddle: 0.3,
};

/** Words that no document holds, but another name of which some do, weigh as much as that name. */
function weighUnknown(
  units: readonly Unit[],
  alternatives: readonly Alternative[],
  store: Store,
): void {
  const holders = new Map<Unit, Set<number>>();
  for (const { units: covered, terms } of alternatives) {
    const unknown = covered.flatMap((i) => units[i] ?? []);
    if (unknown.some(({ weight }) => weight > 0)) continue;
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

function weigh(
  term: string,
  kind: Token['kind'],
  expansions: readonly Expansion[],
  store: Store,
): number {
  const holders = new Set<number>();
  for (const expansion of expansions) {
    if (expansion.quality < 0.5 && holders.size > 0) continue;
    for (const holder of store.holders(expansion.term)) holders.add(holder);
  }
  if (holders.size === 0) return 0;
  const rarity = store.rarity(holders.size);
  if (kind !== 'han') return rarity * unitTuning.latin;
  const firmness = 1 + unitTuning.cohesion * (store.cohesion(term) - unitTuning.cohesionMiddle);
  return rarity * Math.max(0.2, firmness) * (filler.test(term) ? unitTuning.filler : 1);
}

/** Joined neighbours, and the parts of a camelCase word, as other ways to find the same letters. */
function otherCuts(tokens: readonly Token[], units: readonly Unit[], store: Store): Alternative[] {
  const found: Alternative[] = [];
  for (const token of tokens) {
    const inside = within(units, token.start, token.end);
    if (token.kind === 'joined') {
      found.push(cut(inside, [token], unitTuning.joined, store));
    } else if (token.kind === 'word') {
      const parts = tokens.filter(
        (part) => part.kind === 'part' && part.start >= token.start && part.end <= token.end,
      );
      if (parts.length > 1) found.push(cut(inside, parts, unitTuning.parts, store));
    }
  }
  return found;
}

function cut(
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
function synonyms(
  tokens: readonly Token[],
  units: readonly Unit[],
  groups: readonly SynonymGroup[],
  store: Store,
): Alternative[] {
  const places = new Map<string, Token[]>();
  for (const token of tokens) places.set(token.term, [...(places.get(token.term) ?? []), token]);
  return groups.flatMap((group) => {
    const said = group.wordings.find((wording) =>
      wording.terms.every(({ term }) => places.has(term)),
    );
    if (!said) return [];
    const covered = coveredBy(said, places, units);
    if (covered.length === 0) return [];
    return group.wordings
      .filter((wording) => wording !== said)
      .map((wording) => ({
        units: covered,
        terms: wording.terms.map((term) => ({ ...term, expansions: exact(term.term, store) })),
        unbroken: wording.unbroken,
        strength: group.strength,
        synonym: true,
      }));
  });
}

function coveredBy(said: Wording, places: Map<string, Token[]>, units: readonly Unit[]): number[] {
  const spans = said.terms.flatMap(({ term }) => places.get(term) ?? []);
  return [...new Set(spans.flatMap(({ start, end }) => within(units, start, end)))];
}

function exact(term: string, store: Store): Expansion[] {
  return store.holders(term).length > 0 ? [{ term, quality: 1 }] : [];
}

function within(units: readonly Unit[], start: number, end: number): number[] {
  return units.flatMap((unit, i) => (unit.start >= start && unit.end <= end ? [i] : []));
}
