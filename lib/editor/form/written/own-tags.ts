import type { Edit } from '#lib/site/message.ts';
import { COMPONENTS } from '../../complete/components.ts';
import type { Span } from '../types.ts';
import { certainCode } from './certain-code.ts';
import { edited } from './edits.ts';

const NAMES = [...COMPONENTS].filter(([, { empty }]) => !empty).map(([name]) => name);
const NAME = String.raw`(?:/\s*)?(?:${NAMES.join('|')})(?!\w)`;
/** In whatever case: the doctor reads `<answer>` as it was meant. */
const TAG = new RegExp(String.raw`<(?=${NAME})`, 'gi');
/** Brackets that the doctor reads as `<`. A backslash before them would be seen. */
const WIDE = new RegExp(String.raw`[＜《〈](?=[/／]?${NAME})`, 'gi');
/** A bracket as a character reference: where a backslash would not do. */
const REFERENCE = new RegExp(String.raw`&#(60|65308|12298|12296);(?=[/／]?${NAME})`, 'gi');

/**
 * Words as they are typed into a field, written so that no tag of ours in them acts: `\<Answer>`. Code stays as
 * it is, and so do `<Figure … />` and `<Project … />`, which may stand within words. Of backslashes that
 * stand before a tag already there are twice as many then, so that {@link shownTags} finds each again.
 *
 * @param isInline words within a line.
 */
export function escapedTags(words: string, isInline = false): string {
  const isCode = codeIn(words, isInline);
  const wide = tagsIn(words, WIDE).map((at) => inPlace(words, at));
  const narrow = tagsIn(words, TAG).map((at): Edit => {
    if (isInAddress(words, at)) return inPlace(words, at);
    return { from: at, to: at, text: '\\'.repeat(slashes(words, at) + 1) };
  });
  const edits = [...narrow, ...wide].filter(({ from }) => !isCode(from));
  return edited(
    words,
    edits.sort((a, b) => a.from - b.from),
  );
}

function inPlace(words: string, at: number): Edit {
  return { from: at, to: at + 1, text: `&#${words.charCodeAt(at)};` };
}

/** Whether an address may go up to an offset: it would take a backslash for its own. */
function isInAddress(words: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 500 && !/\s/.test(words.charAt(from - 1))) from -= 1;
  return at - from === 500 || /\/\/|www\.|@/i.test(words.slice(from, at));
}

/** What makes of written words those that were typed: the opposite of {@link escapedTags}. */
export function shownTags(written: string, isInline = false): Edit[] {
  const isCode = codeIn(written, isInline);
  const edits = tagsIn(written, TAG).flatMap((at): Edit[] => {
    const before = slashes(written, at);
    if (before % 2 === 0 || isCode(at)) return [];
    return [{ from: at - (before + 1) / 2, to: at, text: '' }];
  });
  for (const { 0: whole, 1: code, index } of written.matchAll(REFERENCE)) {
    const edit = { from: index, to: index + whole.length, text: String.fromCharCode(Number(code)) };
    if (!isCode(index)) edits.push(edit);
  }
  return edits.sort((a, b) => a.from - b.from);
}

/** Whether a tag of ours acts in written words. */
export function hasOwnTag(written: string): boolean {
  const isCode = codeIn(written, false);
  const acts = (at: number): boolean => slashes(written, at) % 2 === 0 && !isCode(at);
  return tagsIn(written, TAG).some(acts) || tagsIn(written, WIDE).some((at) => !isCode(at));
}

function tagsIn(words: string, pattern: RegExp): number[] {
  return [...words.matchAll(pattern)].map(({ index }) => index);
}

function slashes(words: string, at: number): number {
  let from = at;
  while (from > 0 && words[from - 1] === '\\') from -= 1;
  return at - from;
}

function codeIn(words: string, isInline: boolean): (offset: number) => boolean {
  if (!/[`~]/.test(words)) return () => false;
  const own = new Set(tagsIn(words, TAG));
  const spans = certainCode(words, (offset) => own.has(offset), isInline);
  return (offset) => isWithin(spans, offset);
}

/** @param spans in the order of the text. */
function isWithin(spans: readonly Span[], offset: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.from ?? Infinity) <= offset;
}
