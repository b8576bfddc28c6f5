import type { Edit } from '#lib/site/message.ts';
import { closingRun, runAt } from './certain-code.ts';
import { references, withoutReferences } from './references.ts';

const SIGN = /[!-/:-@[-`{-~]/;

/** A title as it is typed, written as the words of a link: plain words, and code between backticks. */
export function writtenTitle(title: string): string {
  const parts: string[] = [];
  for (let at = 0; at < title.length;) {
    const code = codeEnd(title, at);
    parts.push(code > at ? title.slice(at, code) : escaped(title, at));
    at = Math.max(code, at + 1);
  }
  return parts.join('');
}

function escaped(title: string, at: number): string {
  const character = title.charAt(at);
  const [before, behind] = [title[at - 1] ?? '', title[at + 1] ?? ''];
  const acts: Readonly<Record<string, boolean>> = {
    ...{ '[': true, ']': true, '<': true, '{': true, '*': true, '`': true },
    // What stands behind the title is a sign, too.
    '\\': behind === '' || SIGN.test(behind),
    _: !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}_]/u.test(behind)),
    '~': before === '~' || behind === '~',
    '&': /^&#?\w+;/.test(title.slice(at, at + 40)),
  };
  return acts[character] === true ? `\\${character}` : character;
}

/** Where code that begins at an offset ends; the offset where none does. */
function codeEnd(words: string, at: number): number {
  if (words[at] !== '`') return at;
  const run = runAt(words, at);
  // Amid backticks that were passed by, none begins.
  const close = words[at - 1] === '`' ? -1 : closingRun(words, at + run, run);
  return close < 0 ? at : close + run;
}

/** What makes of a written title the one that was typed. */
export function shownTitle(written: string): Edit[] {
  const edits: Edit[] = [];
  const named = new Map(references(written).map((one) => [one.from, one]));
  for (let at = 0; at < written.length;) {
    const code = codeEnd(written, at);
    const reference = named.get(at);
    if (code > at) at = code;
    else if (isEscape(written, at)) {
      edits.push({ from: at, to: at + 1, text: '' });
      at += 2;
    } else if (reference) {
      edits.push(reference);
      at = reference.to;
    } else at += 1;
  }
  return edits;
}

function isEscape(written: string, at: number): boolean {
  return written[at] === '\\' && SIGN.test(written[at + 1] ?? '');
}

/** An address as the destination of a link, in angle brackets where it needs them. */
export function writtenUrl(url: string): string {
  const whole = withoutReferences(url.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\'), '\\&');
  if (!/[\p{Cc}\s<>]/u.test(url) && isBalanced(url)) return whole;
  return `<${whole.replace(/[<>]/g, '\\$&')}>`;
}

function isBalanced(url: string): boolean {
  let [depth, deepest] = [0, 0];
  for (const character of url) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth < 0) return false;
    deepest = Math.max(deepest, depth);
  }
  return depth === 0 && deepest < 30;
}

/** What makes of a destination the address that was typed. */
export function shownUrl(written: string): Edit[] {
  const edits: Edit[] = [];
  const isBracketed = written.startsWith('<') && written.endsWith('>') && written.length > 1;
  const end = isBracketed ? written.length - 1 : written.length;
  if (isBracketed) edits.push({ from: 0, to: 1, text: '' });
  const named = new Map(references(written).map((one) => [one.from, one]));
  for (let at = isBracketed ? 1 : 0; at < end; at += 1) {
    const reference = named.get(at);
    if (isEscape(written, at)) {
      edits.push({ from: at, to: at + 1, text: '' });
      at += 1;
    } else if (reference) {
      edits.push(reference);
      at = reference.to - 1;
    }
  }
  if (isBracketed) edits.push({ from: end, to: end + 1, text: '' });
  return edits;
}
