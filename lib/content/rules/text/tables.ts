import { columnsOf } from '../../read/table-pipes.ts';
import { type Found, type Slip, LINE } from './slip.ts';

const columns = (row: string): number => columnsOf(row.replaceAll('｜', '|'));

/** The line before a match. */
function lineBefore({ match, source }: Found): string {
  const start = source.lastIndexOf('\n', match.index - 1);
  return start < 0 ? '' : source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
}

/** The line behind a match. */
function lineBehind({ match, source }: Found): string {
  const start = match.index + match[0].length + 1;
  const end = source.indexOf('\n', start);
  return source.slice(start, end < 0 ? undefined : end);
}

const isRow = (line: string): boolean => /[|｜]/.test(line);

function wrongInTable(found: Found): string {
  const [head, rule] = [lineBefore(found), found.typed];
  const wide = /[｜：－—–\u3000]/.exec(rule)?.[0] ?? /｜/.exec(head)?.[0];
  if (wide) return `表格没有成形：用了全角的 ${wide}`;
  if (columns(head) === columns(rule)) return '表格没有成形：前面要空一行';
  return `表格没有成形：表头 ${columns(head)} 列，分隔行 ${columns(rule)} 列`;
}

/** A row whose first words come before any hyphen: none that parts head and body. */
function isRowOfWords(line: string): boolean {
  const cells = /^[> \t]*\|(.*)\|/.exec(line)?.[1] ?? '';
  return /^[|:\s]*[^-|:\s]/.test(cells);
}

const CELL = '[ \\t\\u3000]*[:：]?[-－—–]+[:：]?[ \\t\\u3000]*';

/** Tables that were meant and are none. */
export const tableSlips: readonly Slip[] = [
  {
    rule: 'table-not-taken',
    pattern: new RegExp(`${LINE}[|｜]?${CELL}(?:[|｜]${CELL})+[|｜]?[ \\t\\u3000]*$`, 'gmu'),
    when: (found) => isRow(found.typed) && isRow(lineBefore(found)),
    problem: wrongInTable,
    remedy: (found) => `分隔行写成 |${' --- |'.repeat(columns(lineBefore(found)))}`,
  },
  {
    rule: 'table-not-taken',
    pattern: new RegExp(`${LINE}\\|[^\\n]*\\|[ \\t]*$`, 'gmu'),
    when: (found) => !isRow(lineBefore(found)) && isRowOfWords(lineBehind(found)),
    problem: () => '表格没有成形：表头下面没有分隔行',
    remedy: (found) => `在下一行写 |${' --- |'.repeat(columns(found.typed))}`,
  },
];
