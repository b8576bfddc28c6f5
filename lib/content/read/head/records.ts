import type { HeadFields, RecordValues } from './shape.ts';
import { type HeadFinding, type Piece, slipAt } from './text.ts';

/** The records of a field, and where each and its values begin: `0`, `0.title`. */
export interface Records {
  value: RecordValues[];
  findings: HeadFinding[];
  places: Map<string, { line: number; column: number }>;
}

/** How a record is written, for messages. */
const FORM = '每个写成几行：第一行「  - title: …」，其余各行和 title 对齐';

const indentOf = (line: string): number => line.length - line.trimStart().length;
const isBlank = (line: string): boolean => line.trim() === '' || /^\s*#/.test(line);
const bulletOf = (line: string): RegExpExecArray | null => /^\s*([-－–—•·*+])(\s*)/.exec(line);

/**
 * Reads a list of records, one `- name: value` and more such lines below it for each. A record is read as a
 * head is, so that every slip in it is told in the same words and at its place.
 *
 * @param name of the field. @param lines what stands below it. @param first number of the first of them.
 * @param beside what stands beside the name, where nothing should. @param read reads the lines of a record.
 */
export function readRecords(
  { name, beside }: { name: string; beside: Piece },
  lines: readonly string[],
  first: number,
  read: (lines: string[], first: number) => HeadFields,
): Records {
  const records: Records = { value: [], findings: [], places: new Map() };
  if (beside.text !== '' && !/^(?:#|\[\s*\]$)/.test(beside.text)) {
    const problem = `${name} 后面同一行不写东西`;
    records.findings.push(slipAt(beside, 0, problem, `${name}: 后面换行；${FORM}`));
    return records;
  }
  const begin = lines.find((line) => !isBlank(line));
  if (begin === undefined) return records;
  const margin = indentOf(begin);
  const starts = lines.flatMap((line, at) =>
    !isBlank(line) && indentOf(line) <= margin && bulletOf(line) ? [at] : [],
  );
  if (lines.indexOf(begin) !== starts[0]) {
    const piece = { text: begin.trim(), line: first + lines.indexOf(begin), column: margin + 1 };
    records.findings.push(slipAt(piece, 0, `${name} 是一个列表，这一行前面少了「- 」`, FORM));
    return records;
  }
  for (const [at, from] of starts.entries()) {
    const own = lines.slice(from, starts[at + 1] ?? lines.length);
    readOne(records, own, first + from, read);
  }
  return records;
}

/** Reads one record and adds it to the others. */
function readOne(
  records: Records,
  lines: readonly string[],
  first: number,
  read: Parameters<typeof readRecords>[3],
): void {
  const [mark = '', sign = '', gap = ''] = bulletOf(lines[0] ?? '') ?? [];
  const column = mark.length - gap.length;
  const place = { line: first, column };
  if (sign !== '-' || gap === '') {
    const piece = { text: lines[0]?.trim() ?? '', ...place };
    const problem = `列表项的开头是「${piece.text[0]}」，不是减号加空格`;
    records.findings.push(slipAt(piece, 0, problem, '写「- title: …」，减号后面一个空格'));
  }
  // The other lines stand below the first one's name, with the space that is to be before it.
  const width = mark.length + (gap === '' ? 1 : 0);
  const own = lines.map((line, at) =>
    at === 0 ? line.slice(mark.length) : line.slice(Math.min(width, indentOf(line))),
  );
  const tooFarLeft = lines.findIndex(
    (line, at) => at > 0 && !isBlank(line) && indentOf(line) < width,
  );
  if (tooFarLeft > 0) {
    const text = lines[tooFarLeft] ?? '';
    const piece = { text, line: first + tooFarLeft, column: indentOf(text) + 1 };
    const remedy = `前面写 ${width} 个空格，和它上面的对齐`;
    records.findings.push(slipAt(piece, 0, '这一行没有和同一项的其他行对齐', remedy));
  }
  const { values, findings, places } = read(own, first);
  const shift = (at: { line: number; column: number }): { line: number; column: number } => {
    const cut = (lines[at.line - first]?.length ?? 0) - (own[at.line - first]?.length ?? 0);
    return { line: at.line, column: at.column + cut };
  };
  const index = records.value.length;
  records.value.push(values as RecordValues);
  records.places.set(String(index), place);
  for (const [field, at] of places) records.places.set(`${index}.${field}`, shift(at));
  for (const { rewrite, place: at, ...rest } of findings) {
    records.findings.push({
      ...rest,
      ...(at && 'line' in at && { place: shift(at) }),
      ...(rewrite && { rewrite: { ...rewrite, ...shift(rewrite) } }),
    });
  }
}

/** Where the records of a field end: at the first line at the margin that is no item and no blank. */
export function behindRecords(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, at) => at >= from && /^[^\s#\-－–—•·*+]/.test(line));
  return end < 0 ? lines.length : end;
}
