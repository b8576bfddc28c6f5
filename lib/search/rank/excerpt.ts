import { isCodeLine } from '#lib/text/code.ts';
import { hitsIn } from './hits.ts';
import type { Hit, Sought } from './hits.ts';
import type { Marked, Passage, Range, SearchDocument, SearchResult } from '../types.ts';

/** How much text a cut holds, and how much of it is seen at least (two lines on a phone). */
interface Room {
  length: number;
  seen: number;
}

const excerptRoom: Room = { length: 120, seen: 52 };
// Text shown in front of the first hit of a cut.
const lead = 18;

/**
 * What a result shows of a document: its title from the beginning, by which readers recognise it, and
 * a line cut around what else was hit, in the answer or further on in the question.
 */
export function excerptOf(
  document: SearchDocument,
  sought: Sought,
): Pick<SearchResult, 'title' | 'excerpt' | 'excerptFrom' | 'found'> {
  const title = find(document.title, sought);
  const question = find(document.type === 'question' ? document.question : '', sought);
  const answer = find(document.answer, sought);
  const further = hitsBehind(question, document.title);
  const told = new Set(title.hits.map(({ term }) => term));
  const asks = newWeight(further, told) > newWeight(answer.hits, told);
  return {
    title: whole(title),
    excerpt: asks ? cut({ text: question.text, hits: further }) : cut(answer),
    excerptFrom: document.type === 'question' && !asks ? 'answer' : 'question',
    found: foundWords([question.text === '' ? title : question, answer]),
  };
}

/** Hits in a question that its title, which is its beginning, does not show. */
function hitsBehind({ hits }: Found, title: string): Hit[] {
  const end = title.replace(/…$/, '').length;
  return hits.filter(({ range }) => range[0] >= end);
}

/** Weight of the best window by what the title does not tell already. */
function newWeight(hits: readonly Hit[], told: ReadonlySet<string>): number {
  return bestWindow(hits.filter(({ term }) => !told.has(term))).weight;
}

const mostWords = 6;

function foundWords(texts: readonly Found[]): string[] {
  const words = new Map<string, string>();
  for (const { text, marks } of texts.map(whole)) {
    for (const [start, end] of marks) {
      const word = text.slice(start, end);
      if (word.length > 1) words.set(word.toLowerCase(), word);
    }
  }
  return [...words.values()].sort((a, b) => b.length - a.length).slice(0, mostWords);
}

/** The whole text of a document, marked. */
export function markedPassage({ question, answer }: SearchDocument, sought: Sought): Passage {
  return { question: whole(find(question, sought)), answer: whole(find(answer, sought)) };
}

function find(text: string, sought: Sought): Found {
  return { text, hits: hitsIn(text, sought) };
}

/** A text and what was hit in it. */
interface Found {
  text: string;
  hits: Hit[];
}

/** The whole text, marked. Ranges ascend and do not overlap. */
function whole({ text, hits }: Found): Marked {
  return {
    text,
    marks: merge(
      text,
      hits.map((hit) => hit.range),
    ),
  };
}

function cut({ text: source, hits }: Found): Marked {
  const text = shaped(source);
  const from = clauseStart(text, bestWindow(hits).start, hits);
  const [start, end] = unsplit(text, from, from + excerptRoom.length);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  const marks = hits
    .filter(({ range }) => range[0] >= start && range[1] <= end)
    .map(({ range }): Range => [range[0] + shift, range[1] + shift]);
  const shown = before + text.slice(start, end) + (end < text.length ? '…' : '');
  return { text: shown, marks: merge(shown, marks) };
}

/** Moves a start forward to the first clause, else word, that begins before what was hit. */
function clauseStart(text: string, start: number, hits: readonly Hit[]): number {
  if (start === 0) return 0;
  const first = Math.min(...hits.map(({ range }) => range[0]).filter((at) => at >= start));
  const before = text.slice(start, Math.min(first, start + lead));
  const mark = /[，。；：？！]\s*|[,.;?!]\s+/u.exec(before) ?? /\s/u.exec(before);
  return mark ? start + mark.index + mark[0].length : start;
}

/** The text at its length, with the line ends of code and a space for every other. */
function shaped(text: string): string {
  const lines = text.split('\n').map((line) => ({ line, isCode: isCodeLine(line) }));
  return lines
    .map(({ line, isCode }, index) => {
      const ends = isCode || lines[index + 1]?.isCode ? '\n' : ' ';
      return line.replace(/\s/g, ' ') + (index < lines.length - 1 ? ends : '');
    })
    .join('');
}

/** The window whose seen part holds most weight of different terms; the beginning if no other is better. */
function bestWindow(hits: readonly Hit[]): { start: number; weight: number } {
  const { seen } = excerptRoom;
  let best = { start: 0, weight: weightWithin(hits, 0, seen) };
  for (const hit of hits) {
    const start = Math.max(0, hit.range[0] - lead);
    const weight = weightWithin(hits, start, start + seen);
    if (weight > best.weight * 1.001) best = { start, weight };
  }
  return best;
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

/** Joins ranges that overlap, touch, or have only a space between them. */
function merge(text: string, ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && (start <= last[1] || text.slice(last[1], start) === ' ')) {
      last[1] = Math.max(last[1], end);
    } else merged.push([start, end]);
  }
  return merged;
}
