import { visible } from '#lib/text/printable.ts';

/** Characters of a line that are shown; longer ones are cut around the place. */
const SHOWN = 72;

/**
 * The line of a text that a message is about, the one before it, and a mark below the place:
 *
 *     2 │ <Question asker=“dbl-x”>
 *       │                 ^
 *
 * @param line @param column both from 1; columns count UTF-16 units.
 * @returns lines without control characters; none where the text has no such line.
 */
export function codeFrame(text: string, line: number, column: number): string[] {
  const lines = text.split('\n');
  const typed = lines[line - 1];
  if (typed === undefined || typed.trim() === '') return [];
  const width = `${line}`.length;
  const gutter = (number: string): string => `    ${number.padStart(width)} │ `;
  const from = column - 1 > SHOWN * 0.75 ? column - 1 - Math.floor(SHOWN / 2) : 0;
  const cut = typed.slice(from, from + SHOWN);
  const shown = visible(`${from > 0 ? '…' : ''}${cut}${typed.length > from + SHOWN ? '…' : ''}`);
  const before = visible(`${from > 0 ? '…' : ''}${typed.slice(from, column - 1)}`);
  const above = lines[line - 2] ?? '';
  return [
    ...(line > 1 && above.trim() !== '' && above.length <= SHOWN
      ? [`${gutter(`${line - 1}`)}${visible(above)}`]
      : []),
    `${gutter(`${line}`)}${shown}`,
    `${gutter('')}${' '.repeat(columnsOf(before))}^`,
  ];
}

/** Columns of a terminal that a text takes: East Asian characters take two. */
function columnsOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (WIDE.test(one) ? 2 : 1), 0);
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
