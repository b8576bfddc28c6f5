import { codeText } from './expansion.ts';

/** Quote marks, indentation and list markers in front of what a line says. */
const CONTAINER = /^((?:[ \t]*>)*[ \t]*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)/;

/** The text that is made, and the line of the source that each of its lines comes from. */
export interface Writer {
  rows: string[];
  /** By row; lines count from 1. */
  lines: number[];
}

/** A writer that has written nothing. */
export function createWriter(): Writer {
  return { rows: [''], lines: [1] };
}

/** The row that is being written. */
export function currentRow({ rows }: Writer): string {
  return rows.at(-1) ?? '';
}

/** Goes on in the current row; line ends in `text` are lines of the source. @returns the last line. */
export function copy(writer: Writer, text: string, line: number): number {
  const [first = '', ...rest] = text.split('\n');
  append(writer, first);
  for (const [index, row] of rest.entries()) addRow(writer, row, line + index + 1);
  return line + rest.length;
}

/** Writes made text; all of it comes from one line of the source. */
export function put(writer: Writer, text: string, line: number): void {
  const { goesOn } = containerOf(currentRow(writer));
  const [first = '', ...rest] = text.split('\n');
  append(writer, first);
  for (const row of rest) addRow(writer, goesOn + row, line);
}

/** Writes made text as a block of its own; what follows begins another one. */
export function putBlock(writer: Writer, text: string, line: number): void {
  const goesOn = beginBlock(writer, line);
  const [first = '', ...rest] = text.split('\n');
  append(writer, first);
  for (const row of rest) addRow(writer, goesOn + row, line);
  endBlock(writer, goesOn, line);
}

/** Ends the block before. @returns what each further row of the new one begins with. */
export function beginBlock(writer: Writer, line: number): string {
  const { own, goesOn } = containerOf(currentRow(writer));
  if (currentRow(writer).slice(own.length).trim() === '') return goesOn;
  addRow(writer, goesOn.trimEnd(), line);
  addRow(writer, goesOn, line);
  return goesOn;
}

/** Begins a row for what follows a block. */
export function endBlock(writer: Writer, goesOn: string, line: number): void {
  addRow(writer, goesOn.trimEnd(), line);
  addRow(writer, goesOn, line);
}

/** Code whose lines are lines of the source from `line` on; inside a sentence it stays in its line. */
export function putCode(
  writer: Writer,
  code: { lang: string; title: string; body: string; isInline: boolean },
  line: number,
): void {
  if (code.isInline) {
    append(writer, codeText(code.body.trim()));
    return;
  }
  if (code.title !== '') putBlock(writer, `**${code.title}**`, line);
  const goesOn = beginBlock(writer, line);
  const longest = Math.max(2, ...(code.body.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  append(writer, fence + code.lang);
  const rows = code.body.split('\n');
  for (const [index, row] of rows.entries()) {
    const isEdge = index === 0 || index === rows.length - 1;
    if (isEdge && row.replace(/^[\s>]+/, '') === '') continue;
    addRow(writer, index === 0 ? goesOn + row : inside(row, goesOn), line + index);
  }
  const last = line + rows.length - 1;
  addRow(writer, goesOn + fence, last);
  endBlock(writer, goesOn, last);
}

/** Quotes the rows from `start` on and names their source below. */
export function quoteRows(
  writer: Writer,
  { start, goesOn, source }: { start: number; goesOn: string; source: string },
  line: number,
): void {
  if (source !== '')
    addRow(
      writer,
      `${goesOn}${goesOn.endsWith(' ') || goesOn === '' ? '' : ' '}—— ${source}`,
      line,
    );
  for (let index = start; index < writer.rows.length; index += 1) {
    const row = writer.rows[index] ?? '';
    const rest = row.startsWith(goesOn) ? row.slice(goesOn.length) : row.replace(/^[\s>]+/, '');
    writer.rows[index] = `${row.startsWith(goesOn) ? goesOn : ''}> ${rest}`;
  }
  endBlock(writer, goesOn, line);
}

function append(writer: Writer, text: string): void {
  writer.rows[writer.rows.length - 1] = currentRow(writer) + text;
}

function addRow(writer: Writer, row: string, line: number): void {
  writer.rows.push(row);
  writer.lines.push(line);
}

/** What a row begins with, and what further rows of the same container begin with. */
export function containerOf(row: string): { own: string; goesOn: string } {
  const [own = '', before = '', markers = ''] = CONTAINER.exec(row) ?? [];
  return { own, goesOn: before + ' '.repeat(markers.length) };
}

/** A row of code inside its container: what the author left out of the marks is supplied. */
function inside(row: string, goesOn: string): string {
  if (goesOn === '' || row.startsWith(goesOn)) return row;
  const marks = goesOn.split('>').length - 1;
  const typed = new RegExp(`^(?:[ \\t]*>){${marks}} ?`).exec(row);
  if (marks > 0 && typed) return goesOn + row.slice(typed[0].length);
  return row.trim() === '' ? goesOn.trimEnd() : goesOn + (marks > 0 ? row : row.trimStart());
}
