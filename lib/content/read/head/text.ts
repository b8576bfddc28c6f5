import type { Finding, Severity } from '#lib/site/message.ts';

/** A piece of a value: where a line of it stands, and what it says without the blanks around it. */
export interface Piece {
  text: string;
  line: number;
  column: number;
}

/** What a field is called, and whether it holds a list. */
export interface FieldShape {
  name: string;
  list: boolean;
}

/** A finding about a head, and what its line is to say instead, where that is certain. */
export interface HeadFinding extends Finding {
  /** From this column on, both from 1, the line says `text`. */
  rewrite?: { line: number; column: number; text: string };
}

/** A value as it was meant, and what was wrong with how it was written. */
export interface Read<Value = string | string[]> {
  value: Value;
  findings: HeadFinding[];
}

/** A finding about a piece, at an offset in its text. */
export function slipAt(
  piece: Piece,
  offset: number,
  problem: string,
  remedy: string,
  severity: Severity = 'error',
): Finding {
  const place = { line: piece.line, column: piece.column + offset };
  return { rule: 'frontmatter', place, problem, remedy, severity };
}

const CJK = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u3000-\u303F]/;

/** Lines of one text in one line, without a space between Chinese characters. */
export function joinLines(lines: readonly string[]): string {
  const words = lines.filter((line) => line !== '');
  const parts = words.flatMap((line, index) => {
    const before = words[index - 1]?.at(-1);
    const tight = before === undefined || (CJK.test(before) && CJK.test(line[0] ?? ''));
    return tight ? [line] : [' ', line];
  });
  return parts.join('');
}

/** A text in quotes as YAML reads it, in the form that is easiest to type. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** A text as a line of a head holds it: in quotes where YAML would take it for something else. */
export function headText(text: string): string {
  return /^[\p{L}\p{N}][^:#"'\\]*$/u.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}
