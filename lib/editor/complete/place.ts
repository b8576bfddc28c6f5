import { around, headEnd } from './around.ts';
import { COMPONENTS } from './components.ts';

/** The part of the text that a completion replaces, and what of it stands before the caret. */
interface Span {
  from: number;
  to: number;
  typed: string;
}

/** What can be completed at a point. */
export type Place = Span &
  (
    | { kind: 'component'; parent: string | null; isLine: boolean; isRest: boolean }
    | { kind: 'closing'; open: string }
    | { kind: 'attribute'; component: string; written: readonly string[]; isNamed: boolean }
    | {
        kind: 'value';
        component: string;
        attribute: string;
        project: string;
        content: string;
        isClosed: boolean;
      }
    | { kind: 'section'; written: readonly string[] }
    | { kind: 'key'; written: readonly string[]; isNamed: boolean }
    | { kind: 'keyValue'; key: string }
  );

const NAME_AHEAD = /^[\w.]*/;
const KEY = /^[a-z]+(?=:)/gm;
const WRITTEN = /(?<!\w)([A-Za-z]\w*)\s*=/g;
/** What is longer is no tag. */
const LONGEST_TAG = 4000;
/** As much of a question as says what it is about. */
const LONGEST_CONTENT = 200;

const first = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0] ?? '';

/** The line behind a point. */
function restOfLine(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? undefined : end);
}

function inHead(text: string, offset: number): Place | null {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const value = /^([a-z]+): ?(\S*)$/.exec(line);
  if (value) {
    const [, key = '', typed = ''] = value;
    const to = offset + restOfLine(text, offset).trimEnd().length;
    return { kind: 'keyValue', key, from: offset - typed.length, to, typed };
  }
  if (!/^[a-z]*$/.test(line)) return null;
  const rest = restOfLine(text, offset);
  const ahead = first(NAME_AHEAD, rest);
  const written = [...text.slice(0, headEnd(text)).matchAll(KEY)].map(([key]) => key);
  return {
    ...{ kind: 'key', written, isNamed: rest.startsWith(':', ahead.length) },
    ...{ from: offset - line.length, to: offset + ahead.length, typed: line },
  };
}

/** A tag from its `<` on, as far as it goes: to its `>`, or to the next empty line. */
function wholeTag(text: string, start: number): string {
  const rest = text.slice(start, start + LONGEST_TAG);
  const quoted = /^(?:[^"'<>\n]|\n(?!\s*\n)|"[^"\n]*"|'[^'\n]*'|<(?=\w))*/;
  return first(quoted, rest);
}

function inTag(text: string, offset: number, start: number, open: readonly string[]): Place | null {
  const typed = text.slice(start, offset);
  if (typed.length > LONGEST_TAG) return null;
  const name = /^<(\/?)([\w.]*)$/.exec(typed);
  if (name) return inName(text, offset, start, { open, isClosing: name[1] === '/' });
  const [component = ''] = /^[\w.]+/.exec(typed.slice(1)) ?? [];
  const value = /(?<!\w)([A-Za-z]\w*)[ \t]*=[ \t]*"([^"\n]*)$/.exec(typed);
  if (value) return inValue(text, offset, { component, start, value });
  const attribute = /\s([A-Za-z]*)$/.exec(typed);
  if (!attribute || !COMPONENTS.has(component)) return null;
  const [, begun = ''] = attribute;
  const ahead = first(NAME_AHEAD, restOfLine(text, offset));
  const to = offset + ahead.length;
  const tag = wholeTag(text, start);
  const before = tag.slice(0, offset - begun.length - start);
  const behind = tag.slice(to - start);
  const written = [...`${before} ${behind}`.matchAll(WRITTEN)].map(([, one = '']) => one);
  const isNamed = /^\s*=/.test(text.slice(to, to + 10));
  return {
    ...{ kind: 'attribute', component, written, isNamed },
    ...{ from: offset - begun.length, to, typed: begun },
  };
}

function inName(
  text: string,
  offset: number,
  start: number,
  { open, isClosing }: { open: readonly string[]; isClosing: boolean },
): Place | null {
  const typed = text.slice(start, offset);
  const rest = restOfLine(text, offset);
  const ahead = first(NAME_AHEAD, rest);
  const to = offset + ahead.length;
  const behind = rest.slice(ahead.length);
  if (isClosing) {
    const last = open.findLast((one) => COMPONENTS.has(one));
    if (last === undefined) return null;
    return {
      ...{ kind: 'closing', open: last, from: start },
      ...{ to: to + (behind.startsWith('>') ? 1 : 0), typed },
    };
  }
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  // `List<String>` is no place for a component.
  if (/\w$/.test(line)) return null;
  return {
    ...{ kind: 'component', parent: open.at(-1) ?? null },
    ...{ isLine: line.trim() === '', isRest: behind.trim() !== '' },
    ...{ from: start, to, typed },
  };
}

function inValue(
  text: string,
  offset: number,
  { component, start, value }: { component: string; start: number; value: RegExpExecArray },
): Place | null {
  const [, attribute = '', typed = ''] = value;
  const tag = wholeTag(text, start);
  const [, project = ''] = /\bproject\s*=\s*"([^"\n]*)"/.exec(tag) ?? [];
  const behind = start + tag.length + 1;
  const content = text.slice(behind, behind + LONGEST_CONTENT).split('<')[0] ?? '';
  const rest = restOfLine(text, offset);
  // Up to the quote that closes it; without one, the rest of the line is not part of the value.
  const toQuote = /^[^"=<>]*(?=")/.exec(rest)?.[0].length;
  const ahead = toQuote ?? first(/^[\w./:-]*/, rest).length;
  return {
    ...{ kind: 'value', component, attribute, project, content: content.trim() },
    isClosed: toQuote !== undefined,
    ...{ from: offset - typed.length, to: offset + ahead, typed },
  };
}

/** What can be completed at a point of a text, or null. @param offset of the caret, in UTF-16 units. */
export function placeAt(text: string, offset: number): Place | null {
  const { isHead, isCode, open, tag } = around(text, offset);
  if (isCode) return null;
  if (isHead) return inHead(text, offset);
  if (tag !== null) return inTag(text, offset, tag, open);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const rest = restOfLine(text, offset);
  if (!line.startsWith('## ') || rest.trim() !== '') return null;
  const typed = line.slice(3).trimStart();
  const written = [...text.matchAll(/^## (.*)/gm)].map(([, one = '']) => one.trim());
  return {
    ...{ kind: 'section', written: written.filter((one) => one !== typed.trim()) },
    ...{ from: offset - typed.length, to: offset + rest.length, typed },
  };
}
