/** What may begin something that is no plain Markdown, or code that must be left alone. */
const BEGIN = /`+|~{3,}|\{\{[<%]|\{%|\{\{|<!--[ \t]*(?:end)?tab\b/g;
/** Longest shortcode or tag that is read. */
const MAX_LENGTH = 4000;
/** `{{</* x *\/>}}`: Hugo's way to show a shortcode. */
const SHOWN = /\{\{([<%])\/\*([^\n]{0,500}?)\*\/([>%])\}\}/g;

/** One thing that is no plain Markdown, by its place in the source. */
export interface Sign {
  kind: 'hugo' | 'liquid' | 'output' | 'tab';
  start: number;
  /** Behind it. */
  end: number;
  /** What stands between its brackets. */
  inner: string;
}

/** Reads a source from front to back. */
export interface Scanner {
  source: string;
  at: number;
  /** Start and end of the line, and end of the paragraph, of the last place that was asked for. */
  lineStart: number;
  lineEnd: number;
  paragraphEnd: number;
  /** What was looked for and is nowhere behind some place: it need not be looked for again. */
  missing: Set<string>;
}

/** A scanner at the beginning of a source. */
export function createScanner(source: string): Scanner {
  return {
    source,
    at: 0,
    lineStart: 0,
    lineEnd: endOfLine(source, 0),
    paragraphEnd: -1,
    missing: new Set(),
  };
}

/** The next sign at or behind the scanner's place; code is passed over. Null at the end. */
export function nextSign(scanner: Scanner): Sign | null {
  const { source } = scanner;
  for (;;) {
    BEGIN.lastIndex = scanner.at;
    const found = BEGIN.exec(source);
    if (!found) return null;
    const [mark] = found;
    const start = found.index;
    if (/^[`~]/.test(mark)) {
      scanner.at = codeEnd(scanner, start, mark);
      continue;
    }
    scanner.at = start + mark.length;
    if (isIndentedCode(scanner, start)) continue;
    const sign = signAt(scanner, start, mark);
    if (sign) {
      scanner.at = sign.end;
      return sign;
    }
  }
}

function signAt(scanner: Scanner, start: number, mark: string): Sign | null {
  const close = mark.startsWith('<!--')
    ? '-->'
    : mark === '{%'
      ? '%}'
      : mark === '{{<'
        ? '>}}'
        : mark === '{{%'
          ? '%}}'
          : '}}';
  const from = start + (mark.startsWith('<!--') ? '<!--'.length : mark.length);
  const end = find(scanner, close, from);
  if (end < 0 || end - start > MAX_LENGTH) return null;
  const kind =
    close === '-->' ? 'tab' : mark === '{%' ? 'liquid' : mark === '{{' ? 'output' : 'hugo';
  return { kind, start, end: end + close.length, inner: scanner.source.slice(from, end) };
}

/** Place of a text from `from` on; -1 where it is nowhere, which is remembered. */
export function find(scanner: Scanner, text: string, from: number): number {
  if (scanner.missing.has(text)) return -1;
  const at = scanner.source.indexOf(text, from);
  if (at < 0) scanner.missing.add(text);
  return at;
}

/** Where what ends a pair begins and ends. */
export function findEnd(scanner: Scanner, pattern: RegExp, from: number): RegExpExecArray | null {
  if (scanner.missing.has(pattern.source)) return null;
  pattern.lastIndex = from;
  const found = pattern.exec(scanner.source);
  if (!found) scanner.missing.add(pattern.source);
  return found;
}

/** Start of the line that holds a place; places are asked for in ascending order. */
export function lineStart(scanner: Scanner, at: number): number {
  while (scanner.lineEnd < at) {
    scanner.lineStart = scanner.lineEnd + 1;
    scanner.lineEnd = endOfLine(scanner.source, scanner.lineStart);
  }
  return scanner.lineStart;
}

function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? source.length : at;
}

/** Longest container (quote marks, list markers, indentation) in front of a fence. */
const MAX_CONTAINER = 200;

/** Place behind the code that a run of marks opens; behind the run where it opens none. */
function codeEnd(scanner: Scanner, start: number, mark: string): number {
  const { source } = scanner;
  const behind = start + mark.length;
  if (mark.length >= 3 && opensFence(scanner, start, mark)) {
    const end = new RegExp(`^[ \\t>]*${mark.charAt(0)}{${mark.length},}[ \\t]*$`, 'gm');
    end.lastIndex = Math.min(scanner.lineEnd + 1, source.length);
    const found = end.exec(source);
    return found ? found.index + found[0].length : source.length;
  }
  if (mark.startsWith('~')) return behind;
  if (scanner.paragraphEnd < behind) {
    const blank = /\n[ \t>]*\n/g;
    blank.lastIndex = behind;
    scanner.paragraphEnd = blank.exec(source)?.index ?? source.length;
  }
  const same = new RegExp(`(?<!\`)\`{${mark.length}}(?!\`)`, 'g');
  same.lastIndex = behind;
  const end = same.exec(source);
  return end && end.index < scanner.paragraphEnd ? end.index + mark.length : behind;
}

function opensFence(scanner: Scanner, start: number, mark: string): boolean {
  const before = lineStart(scanner, start);
  if (start - before > MAX_CONTAINER) return false;
  const container = scanner.source.slice(before, start);
  if (!/^(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/.test(container)) return false;
  const rest = scanner.source.slice(start + mark.length, scanner.lineEnd);
  return mark.startsWith('~') || !rest.includes('`');
}

/** Whether a place is in a line that Markdown takes for code because it is indented. */
function isIndentedCode(scanner: Scanner, at: number): boolean {
  const start = lineStart(scanner, at);
  const { source } = scanner;
  if (!/^(?: {4}|\t)/.test(source.slice(start, start + 4))) return false;
  const above = source
    .slice(Math.max(0, start - 4000), start)
    .split('\n')
    .slice(0, -1)
    .reverse();
  const opening = above.findIndex((line) => line.trim() !== '' && !/^(?: {4}|\t)/.test(line));
  const isList = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(above[opening] ?? '');
  // Text right above would go on in this line; items hold what is indented below them.
  return !isList && opening !== 0;
}

/** Code as Hugo shows it: shortcodes that were kept from running lose their comment marks. */
export function shownCode(code: string): string {
  return code.replace(SHOWN, '{{$1$2$3}}');
}
