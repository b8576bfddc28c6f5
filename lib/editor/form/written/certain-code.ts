import type { Span } from '../types.ts';

const OPENING = /^(?:(`{3,})[^`]*$|(~{3,}))/;
/** A fence that is indented: only a parser knows whether it stands in a list, and where it ends. */
const INDENTED = /^[ \t]+(?:`{3}|~{3})/;
const CODE_OF_MODULES = /^(?:import|export)\b/;
/** What a parser reads before backticks, so that they may be part of it: addresses, links, table cells. */
const BEFORE_BACKTICKS = /\][(:]|\||(?:https?:\/\/|www\.)/iy;

/**
 * Passages of Markdown words that are code for certain: fenced blocks at the margin, and code between
 * backticks on one line where nothing before it may make something else of them. Everything else is taken
 * for prose, some code too: whoever escapes tags in it errs to the side that shows a backslash, never to
 * the side where a tag acts. Taking a backslash away before a tag of ours, or putting one there, changes nothing.
 *
 * @param isOwn whether what stands at an offset is a tag of ours, which is written as words.
 * @param isInline words within a line, where no block begins.
 */
export function certainCode(
  words: string,
  isOwn: (offset: number) => boolean,
  isInline = false,
): Span[] {
  const found: Span[] = [];
  let [at, fence, isDim] = [0, '', false];
  for (const line of words.split('\n')) {
    const from = at;
    at += line.length + 1;
    if (fence !== '') {
      found.push({ from, to: from + line.length });
      if (closes(line, fence)) fence = '';
      continue;
    }
    const opening = isInline ? null : OPENING.exec(line);
    if (opening) {
      fence = opening[1] ?? opening[2] ?? '';
      found.push({ from, to: from + line.length });
    } else if (!isInline && (INDENTED.test(line) || CODE_OF_MODULES.test(line))) {
      return found;
    }
    if (opening || line.trim() === '') {
      isDim = false;
      continue;
    }
    const spans = inLine(line, (offset) => isOwn(from + offset));
    if (!isDim) found.push(...spans.code.map((one) => moved(one, from)));
    if (spans.isLost) return found;
    isDim ||= spans.isDim;
  }
  return found;
}

const moved = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by });

function closes(line: string, fence: string): boolean {
  const text = line.trim();
  return text.startsWith(fence) && text.replaceAll(fence.charAt(0), '') === '';
}

interface InLine {
  /** In the order of the line. */
  code: Span[];
  /** Backticks further on in the paragraph may belong to something that began here. */
  isDim: boolean;
  /** So may whatever stands further on: a tag or an expression has begun. */
  isLost: boolean;
}

function inLine(line: string, isOwn: (offset: number) => boolean): InLine {
  const code: Span[] = [];
  let isDim = false;
  for (let at = 0; at < line.length;) {
    const character = line.charAt(at);
    if (character === '\\') at += 2;
    else if (character === '`') {
      const [from, run] = [at, runAt(line, at)];
      const close = isDim ? -1 : closingRun(line, at + run, run);
      if (close < 0) isDim = true;
      else code.push({ from, to: close + run });
      at = close < 0 ? at + run : close + run;
    } else {
      const isTag = character === '<' && /^<[\w/!?$>]/.test(line.slice(at, at + 2)) && !isOwn(at);
      if (isTag || character === '{') return { code, isDim: true, isLost: true };
      BEFORE_BACKTICKS.lastIndex = at;
      isDim ||= BEFORE_BACKTICKS.test(line);
      at += 1;
    }
  }
  return { code, isDim, isLost: false };
}

/** How many backticks stand at an offset. */
export function runAt(line: string, at: number): number {
  let end = at;
  while (line[end] === '`') end += 1;
  return end - at;
}

/** Where, from an offset, exactly so many backticks stand together; -1 where they do nowhere. */
export function closingRun(line: string, from: number, length: number): number {
  for (let at = line.indexOf('`', from); at >= 0; at = line.indexOf('`', at)) {
    const run = runAt(line, at);
    if (run === length) return at;
    at += run;
  }
  return -1;
}
