import type { HeadProblem } from './fence.ts';
import { type HeadField, type HeadFields, PROSE_FIELDS } from './fields.ts';

/** Where in a head the reading is. */
interface Cursor {
  text: string;
  at: number;
}

/** What cannot be read, at a place of the head. */
class TomlError extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({ b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', e: '\u001B' }),
);

/**
 * Reads the values at the top of a TOML head as far as posts need them (TOML 1.0: strings of all
 * four kinds, dates, numbers, booleans; arrays and tables are read over). Strings without quotes and
 * `:` or `＝` in place of `=` are read as meant, with a note.
 *
 * @param head text between the fences.
 * @param firstLine line of the file on which it begins, from 1.
 */
export function readToml(head: string, firstLine: number): HeadFields | HeadProblem {
  const cursor: Cursor = { text: head, at: 0 };
  const lineAt = (at: number) => firstLine + head.slice(0, at).split('\n').length - 1;
  const fields = new Map<string, HeadField>();
  const notes: HeadProblem[] = [];
  let inTable = false;
  try {
    for (skipLines(cursor); cursor.at < head.length; skipLines(cursor)) {
      const start = cursor.at;
      if (take(cursor, /\[{1,2}[^\]\n]+\]{1,2}/y) !== null) {
        inTable = true;
      } else {
        const { name, words, slip } = readPair(cursor);
        const line = lineAt(start);
        if (!inTable) {
          const earlier = fields.get(name);
          if (earlier) {
            throw new TomlError(start, `${name} 写了两次：第 ${earlier.line} 行和第 ${line} 行`);
          }
          fields.set(name, { words, line });
          if (slip) notes.push({ problem: slip, remedy: `写成 ${name} = "…"`, line });
        }
      }
      endLine(cursor);
    }
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    return {
      problem: `front matter 是 TOML，读不懂：${cause.message}`,
      remedy: '改正这一行，或运行 hugo convert toYAML 换成 YAML',
      line: lineAt(cause.at),
    };
  }
  return { fields, notes };
}

/** Takes what a sticky expression matches at the cursor; null where it does not. */
function take(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found === undefined) return null;
  cursor.at += found.length;
  return found;
}

function skipLines(cursor: Cursor): void {
  take(cursor, /(?:\s|#[^\n]*(?:\n|$))*/y);
}

function endLine(cursor: Cursor): void {
  if (take(cursor, /[ \t]*(?:#[^\n]*)?(?:\n|$)/y) === null) {
    throw new TomlError(cursor.at, '值的后面还有别的字');
  }
}

function readPair(cursor: Cursor): { name: string; words: string; slip: string | null } {
  const start = cursor.at;
  const key = take(cursor, /(?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*[\w-]+)*/y);
  const sign = take(cursor, /[ \t]*[=＝:：][ \t]*/y);
  if (key === null || sign === null) {
    throw new TomlError(start, '这一行不是「字段 = 值」');
  }
  const name = key.replace(/^["']|["']$/g, '').toLowerCase();
  const { words, isBare } = readValue(cursor);
  if (sign.trim() !== '=') return { name, words, slip: `${name} 后面写的是「${sign.trim()}」` };
  const slip = isBare && PROSE_FIELDS.has(name) ? `${name} 的值没有用半角双引号围住` : null;
  return { name, words, slip };
}

function readValue(cursor: Cursor): { words: string; isBare: boolean } {
  const start = cursor.at;
  for (const quote of ['"""', "'''", '"', "'"]) {
    if (!cursor.text.startsWith(quote, start)) continue;
    cursor.at += quote.length;
    return { words: readString(cursor, quote), isBare: false };
  }
  const opening = cursor.text[start];
  if (opening === '[' || opening === '{') {
    skipNested(cursor);
    return { words: cursor.text.slice(start, cursor.at), isBare: false };
  }
  const words = take(cursor, /[^\n#]+/y)?.trim() ?? '';
  if (words === '') throw new TomlError(start, '「=」后面没有值');
  return { words: words.replace(/^[“”]([^“”]*)[“”]$/, '$1'), isBare: true };
}

/** A string up to its closing quotes, escapes decoded in those that have them. */
function readString(cursor: Cursor, quote: string): string {
  const start = cursor.at;
  const isLong = quote.length === 3;
  const escapes = quote.startsWith('"');
  if (isLong) take(cursor, /\n/y);
  const pieces: string[] = [];
  for (;;) {
    const character = cursor.text[cursor.at];
    if (character === undefined || (character === '\n' && !isLong)) {
      throw new TomlError(start - quote.length, `字符串没有收尾的 ${quote}`);
    }
    if (cursor.text.startsWith(quote, cursor.at)) break;
    pieces.push(escapes && character === '\\' ? readEscape(cursor, isLong) : character);
    if (!(escapes && character === '\\')) cursor.at += 1;
  }
  cursor.at += quote.length;
  return pieces.join('');
}

function readEscape(cursor: Cursor, isLong: boolean): string {
  if (isLong && take(cursor, /\\[ \t]*\n\s*/y) !== null) return '';
  const unicode = take(cursor, /\\u[\da-f]{4}|\\U[\da-f]{8}/iy);
  if (unicode !== null) {
    const code = parseInt(unicode.slice(2), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  }
  const [, letter = ''] = take(cursor, /\\[^\n]/y) ?? '\\';
  return ESCAPES.get(letter) ?? letter;
}

/** Reads over an array or an inline table. */
function skipNested(cursor: Cursor): void {
  const start = cursor.at;
  let depth = 0;
  do {
    const character = cursor.text[cursor.at];
    if (character === undefined) throw new TomlError(start, '括号没有收尾');
    cursor.at += 1;
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    else if (character === '"' || character === "'") readString(cursor, character);
    else if (character === '#') take(cursor, /[^\n]*/y);
  } while (depth > 0);
}
