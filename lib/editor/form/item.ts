import { slotBetween } from './region.ts';
import type { Slot } from './types.ts';
import { closingRun, runAt } from './written/certain-code.ts';

const BEGIN = /[-*+][ \t]+\[/y;
const COLON = /[ \t]*(?:[:：·,，]|[-–—]{1,2})?[ \t]*/y;

/**
 * Where title, address and note of a reading stand: `- [title](url)：note`, one item on one line.
 * @param start behind `<Readings>`. @param end where its closing tag begins.
 * @returns null for readings that are written in another way.
 */
export function itemAt(text: string, start: number, end: number): Slot[] | null {
  const body = slotBetween(text, start, end, '');
  const line = text.slice(0, body.to);
  BEGIN.lastIndex = body.from;
  if (line.includes('\n', body.from) || !BEGIN.test(line)) return null;
  const title = BEGIN.lastIndex;
  const bracket = labelEnd(line, title);
  const url = bracket === null ? null : destination(line, bracket + 1);
  if (bracket === null || url === null) return null;
  COLON.lastIndex = url.close;
  COLON.test(line);
  const note = COLON.lastIndex;
  return [
    { key: 'title', start: title, from: title, to: bracket, end: bracket },
    { key: 'url', start: url.from, from: url.from, to: url.to, end: url.to },
    { key: 'note', start: url.close, from: note, to: line.length, end: line.length },
  ];
}

/** Where the words of a link end. */
function labelEnd(line: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '`') {
      const run = runAt(line, at);
      const close = closingRun(line, at + run, run);
      at = (close < 0 ? at : close) + run - 1;
    } else if (character === '[') depth += 1;
    else if (character === ']') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return null;
}

interface Destination {
  from: number;
  to: number;
  /** Behind the bracket that closes it. */
  close: number;
}

const DESTINATION = /\([ \t]*(<(?:[^<>\\\n]|\\.)*>|)/y;

/** An address in brackets, without a title beside it. */
function destination(line: string, at: number): Destination | null {
  DESTINATION.lastIndex = at;
  const found = DESTINATION.exec(line);
  if (!found) return null;
  const [whole, bracketed = ''] = found;
  const from = at + whole.length - bracketed.length;
  const to = bracketed === '' ? plainEnd(line, from) : from + bracketed.length;
  const space = /^[ \t]*/.exec(line.slice(to, to + 100))?.[0] ?? '';
  return line[to + space.length] === ')' ? { from, to, close: to + space.length + 1 } : null;
}

function plainEnd(line: string, from: number): number {
  let [at, depth] = [from, 0];
  for (; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      if (depth === 0) break;
      depth -= 1;
    } else if (/\s/.test(character)) break;
  }
  return Math.min(at, line.length);
}
