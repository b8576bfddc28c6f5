import { encode } from './encode.ts';
import type { Query } from './query.ts';
import type { Marked, Range, SearchDocument, SearchResult } from './types.ts';

const titleLength = 88;
const excerptLength = 120;
// Text shown in front of the first hit of a cut.
const lead = 22;

/** Terms of the index that a query found, with the query's own letters where they are a piece of them. */
export type Sought = ReadonlyMap<string, { weight: number; asked: string }>;

/** Collects what to mark for a query: the terms its units and alternatives may have met. */
export function soughtBy(query: Query): Sought {
  const sought = new Map<string, { weight: number; asked: string }>();
  const note = (term: string, weight: number, asked: string): void => {
    if ((sought.get(term)?.weight ?? -1) < weight) sought.set(term, { weight, asked });
  };
  for (const unit of query.units) {
    for (const { term, quality } of unit.expansions) note(term, unit.weight * quality, unit.term);
  }
  for (const { units, terms, strength } of query.alternatives) {
    const weight = units.reduce((sum, unit) => sum + (query.units[unit]?.weight ?? 0), 0);
    for (const { term, expansions } of terms) {
      for (const expansion of expansions) {
        note(expansion.term, (strength * weight * expansion.quality) / terms.length, term);
      }
    }
  }
  return sought;
}

/** What a result shows of a document: its title and one or two lines, cut around the hits and marked. */
export function excerptOf(
  document: SearchDocument,
  sought: Sought,
): Pick<SearchResult, 'title' | 'excerpt' | 'excerptFrom'> {
  const asks = document.type === 'question' && document.question !== '';
  return {
    title: cut(asks ? document.question : document.title, sought, titleLength),
    excerpt: cut(document.answer, sought, excerptLength),
    excerptFrom: document.type === 'question' ? 'answer' : 'question',
  };
}

/** Marks every hit in a text: for previews and whole passages. Ranges ascend and do not overlap. */
export function markAll(text: string, sought: Sought): Marked {
  return { text, marks: merge(hitsIn(text, sought).map((hit) => hit.range)) };
}

interface Hit {
  range: Range;
  weight: number;
  term: string;
}

function hitsIn(text: string, sought: Sought): Hit[] {
  return encode(text).flatMap(({ term, start, end }) => {
    const found = sought.get(term);
    if (!found || found.weight <= 0) return [];
    return [{ range: within(text, start, end, found.asked), weight: found.weight, term }];
  });
}

/** The asked letters inside a longer word, or the whole word where they are not literally there. */
function within(text: string, start: number, end: number, asked: string): Range {
  const at = text.slice(start, end).toLowerCase().indexOf(asked);
  return at > 0 || (at === 0 && asked.length < end - start)
    ? [start + at, start + at + asked.length]
    : [start, end];
}

function cut(source: string, sought: Sought, length: number): Marked {
  const text = source.replace(/\s/g, ' ');
  const hits = hitsIn(text, sought);
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
  if (atStart >= best.weight * 0.999) return whole(text, 0, length);
  const start = Math.max(0, Math.min(best.start - lead, text.length - length));
  return whole(text, start, start + length);
}

function weightWithin(hits: readonly Hit[], start: number, end: number): number {
  const weights = new Map<string, number>();
  for (const { range, weight, term } of hits) {
    if (range[0] >= start && range[1] <= end) weights.set(term, weight);
  }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Moves the ends of a window off the middle of a surrogate pair or a Latin word. */
function whole(text: string, from: number, to: number): Range {
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
