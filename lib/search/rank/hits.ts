import { encode } from '../terms/encode.ts';
import type { Token } from '../terms/encode.ts';
import type { Alternative } from '../query/alternatives.ts';
import type { Query } from '../query/query.ts';
import { tuning } from './tuning.ts';
import type { Range } from '../types.ts';
import type { Unit } from '../query/units.ts';

/** What to mark: the query's own terms, and wordings whose terms must stand near one another. */
export interface Sought {
  words: SoughtTerms;
  wordings: SoughtWording[];
  /** Every term of both. */
  all: ReadonlySet<string>;
}

interface SoughtWording extends Pick<Alternative, 'terms' | 'unbroken'> {
  sought: SoughtTerms;
}

/** By term of the index: how much it tells, and the query's own letters that may be a piece of it. */
type SoughtTerms = ReadonlyMap<string, SoughtTerm>;

interface SoughtTerm {
  weight: number;
  asked: string;
  /** Which of the wording's or query's terms it stands for. */
  part: number;
  /** Which word of the query that belongs to. */
  segment: number;
}

/** Collects what to mark for a query: the terms its units and alternatives may have met. */
export function soughtBy({ units, alternatives }: Query): Sought {
  const words = termsOf(units.map((unit) => ({ ...unit, strength: unit.weight })));
  const wordings = alternatives.map(({ units: covered, terms, strength, unbroken }) => {
    const weight = covered.reduce((sum, unit) => sum + (units[unit]?.weight ?? 0), 0);
    const each = (strength * weight) / terms.length;
    const sought = termsOf(terms.map((term) => ({ ...term, strength: each })));
    return { sought, terms, unbroken };
  });
  const all = new Set(
    [words, ...wordings.map(({ sought }) => sought)].flatMap((terms) => [...terms.keys()]),
  );
  return { words, wordings, all };
}

function termsOf(
  parts: readonly (Pick<Unit, 'term' | 'expansions'> & { strength: number; segment?: number })[],
): SoughtTerms {
  const terms = new Map<string, SoughtTerm>();
  for (const [part, { term: asked, expansions, strength, segment = 0 }] of parts.entries()) {
    for (const { term, quality } of expansions) {
      const weight = strength * quality;
      if ((terms.get(term)?.weight ?? -1) < weight)
        terms.set(term, { weight, asked, part, segment });
    }
  }
  return terms;
}

/** A hit in a text. */
export interface Hit {
  range: Range;
  weight: number;
  term: string;
}

/** Finds every hit in a text, in no particular order. */
export function hitsIn(text: string, { words, wordings, all }: Sought): Hit[] {
  const tokens = encoded(text).filter(({ term }) => all.has(term));
  return [
    ...withoutFragments(hitsOf(text, tokens, words)),
    ...wordings.flatMap((wording) => withAllParts(hitsOf(text, tokens, wording.sought), wording)),
  ];
}

// Who types a word sees the same documents key after key: the texts of a few answers.
const mostEncoded = 240;
const recentTokens = new Map<string, Token[]>();

function encoded(text: string): Token[] {
  const tokens = recentTokens.get(text) ?? encode(text);
  recentTokens.delete(text);
  recentTokens.set(text, tokens);
  const [oldest] = recentTokens.keys();
  if (recentTokens.size > mostEncoded && oldest !== undefined) recentTokens.delete(oldest);
  return tokens;
}

type PartHit = Hit & Pick<SoughtTerm, 'part' | 'segment'>;

function hitsOf(text: string, tokens: readonly Token[], sought: SoughtTerms): PartHit[] {
  return tokens.flatMap(({ term, start, end }) => {
    const found = sought.get(term);
    if (!found || found.weight <= 0) return [];
    const { weight, asked, part, segment } = found;
    return [{ range: within(text, start, end, asked), weight, term, part, segment }];
  });
}

/** Drops lone pairs of a run of Han characters where more of the run stands elsewhere in the text. */
function withoutFragments(hits: readonly PartHit[]): PartHit[] {
  const joined = (hit: PartHit): boolean =>
    hits.some(
      (other) =>
        other !== hit &&
        other.segment === hit.segment &&
        other.range[0] < hit.range[1] &&
        other.range[1] > hit.range[0],
    );
  const longer = new Set(hits.filter(joined).map(({ segment }) => segment));
  return hits.filter((hit) => !longer.has(hit.segment) || joined(hit) || !isPair(hit.term));
}

const isPair = (term: string): boolean => /^\p{Script=Han}{2}$/u.test(term);

/** The hits that have every other part of their wording where it must be. */
function withAllParts(hits: readonly PartHit[], { terms, unbroken }: SoughtWording): Hit[] {
  if (terms.length < 2) return [...hits];
  return hits.filter((hit) =>
    terms.every((term, part) => {
      const distance = term.start - (terms[hit.part]?.start ?? 0);
      return hits.some((other) => {
        if (other.part !== part) return false;
        const gap = other.range[0] - hit.range[0];
        return unbroken ? gap === distance : Math.abs(gap) <= tuning.near;
      });
    }),
  );
}

/** The asked letters inside a longer word, or the whole word where they are not literally there. */
function within(text: string, start: number, end: number, asked: string): Range {
  const at = text.slice(start, end).toLowerCase().indexOf(asked);
  return at > 0 || (at === 0 && asked.length < end - start)
    ? [start + at, start + at + asked.length]
    : [start, end];
}
