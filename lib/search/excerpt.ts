import { encode } from './encode.ts';
import type { Token } from './encode.ts';
import type { Alternative, Query, Unit } from './query.ts';
import type { Marked, Range, SearchDocument, SearchResult } from './types.ts';

const titleLength = 88;
const excerptLength = 120;
// Text shown in front of the first hit of a cut.
const lead = 22;

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
type SoughtTerms = ReadonlyMap<string, { weight: number; asked: string; part: number }>;

const near = 16;

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
  parts: readonly (Pick<Unit, 'term' | 'expansions'> & { strength: number })[],
): SoughtTerms {
  const terms = new Map<string, { weight: number; asked: string; part: number }>();
  for (const [part, { term: asked, expansions, strength }] of parts.entries()) {
    for (const { term, quality } of expansions) {
      const weight = strength * quality;
      if ((terms.get(term)?.weight ?? -1) < weight) terms.set(term, { weight, asked, part });
    }
  }
  return terms;
}

/** What a result shows of a document: lines cut around the hits, and the whole text, all marked. */
export function excerptOf(
  document: SearchDocument,
  sought: Sought,
): Pick<SearchResult, 'title' | 'excerpt' | 'excerptFrom' | 'question' | 'answer'> {
  const question = { text: document.question, hits: hitsIn(document.question, sought) };
  const answer = { text: document.answer, hits: hitsIn(document.answer, sought) };
  const asks = document.type === 'question' && document.question !== '';
  const head = asks ? question : { text: document.title, hits: hitsIn(document.title, sought) };
  return {
    title: cut(head, titleLength),
    excerpt: cut(answer, excerptLength),
    excerptFrom: document.type === 'question' ? 'answer' : 'question',
    question: whole(question),
    answer: whole(answer),
  };
}

/** A text and what was hit in it. */
interface Found {
  text: string;
  hits: Hit[];
}

/** The whole text, marked. Ranges ascend and do not overlap. */
function whole({ text, hits }: Found): Marked {
  return { text, marks: merge(hits.map((hit) => hit.range)) };
}

interface Hit {
  range: Range;
  weight: number;
  term: string;
}

function hitsIn(text: string, { words, wordings, all }: Sought): Hit[] {
  const tokens = encode(text).filter(({ term }) => all.has(term));
  return [
    ...hitsOf(text, tokens, words),
    ...wordings.flatMap((wording) => together(hitsOf(text, tokens, wording.sought), wording)),
  ];
}

type PartHit = Hit & { part: number };

function hitsOf(text: string, tokens: readonly Token[], sought: SoughtTerms): PartHit[] {
  return tokens.flatMap(({ term, start, end }) => {
    const found = sought.get(term);
    if (!found || found.weight <= 0) return [];
    const { weight, asked, part } = found;
    return [{ range: within(text, start, end, asked), weight, term, part }];
  });
}

/** The hits that have every other part of their wording where it must be. */
function together(hits: readonly PartHit[], { terms, unbroken }: SoughtWording): Hit[] {
  if (terms.length < 2) return [...hits];
  return hits.filter((hit) =>
    terms.every((term, part) => {
      const distance = term.start - (terms[hit.part]?.start ?? 0);
      return hits.some((other) => {
        if (other.part !== part) return false;
        const gap = other.range[0] - hit.range[0];
        return unbroken ? gap === distance : Math.abs(gap) <= near;
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

function cut({ text: source, hits }: Found, length: number): Marked {
  const text = source.replace(/\s/g, ' ');
  const [start, end] = text.length <= length ? [0, text.length] : windowOf(text, hits, length);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  const marks = hits
    .filter(({ range }) => range[0] >= start && range[1] <= end)
    .map(({ range }): Range => [range[0] + shift, range[1] + shift]);
  return {
    text: before + text.slice(start, end) + (end < text.length ? '…' : ''),
    marks: merge(marks),
  };
}

/** The window that holds most weight of different terms; the beginning where nothing is found. */
function windowOf(text: string, hits: readonly Hit[], length: number): Range {
  let best: { start: number; weight: number } = { start: 0, weight: 0 };
  for (const hit of hits) {
    const start = hit.range[0];
    const weight = weightWithin(hits, start, start + length - lead);
    if (weight > best.weight * 1.001) best = { start, weight };
  }
  const atStart = weightWithin(hits, 0, length);
  if (atStart >= best.weight * 0.999) return unsplit(text, 0, length);
  const start = Math.max(0, Math.min(best.start - lead, text.length - length));
  return unsplit(text, start, start + length);
}

function weightWithin(hits: readonly Hit[], start: number, end: number): number {
  const weights = new Map<string, number>();
  for (const { range, weight, term } of hits) {
    if (range[0] >= start && range[1] <= end) weights.set(term, weight);
  }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Moves the ends of a window off the middle of a surrogate pair or a Latin word. */
function unsplit(text: string, from: number, to: number): Range {
  let [start, end] = [from, Math.min(to, text.length)];
  for (let i = 0; i < 12 && start > 0 && joins(text, start); i += 1) start -= 1;
  for (let i = 0; i < 12 && end < text.length && joins(text, end); i += 1) end += 1;
  return [start, end];
}

function joins(text: string, at: number): boolean {
  return /^(?:[\w.-]{2}|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(at - 1, at + 1));
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
