import { visible } from '#lib/text/printable.ts';

/** A text as a page shows it. */
export interface Shown {
  /** Before, within and behind what is wrong; only the first where nothing is marked. */
  parts: readonly [before: string, marked: string, behind: string];
  /** How much of it is left out, in characters; 0 where all of it is shown. */
  left: number;
}

/** Where something is wrong in a text: both from 1, in UTF-16 units; `end` null where it is not known. */
export interface Mark {
  line: number;
  column: number;
  end: number | null;
}

/** What is shown of one line, and of one text: examples may be as large as what they warn of. */
const LONGEST_LINE = 240;
const MOST_LINES = 40;

/** A text to be shown: cut to what somebody reads, what nobody sees written out, one place marked. */
export function shownSource(text: string, mark: Mark | null): Shown {
  const lines = text.replace(/\n$/, '').split('\n');
  const kept = lines.slice(0, MOST_LINES);
  const shown = kept.map((line) => shownLine(line));
  const left =
    lines.slice(MOST_LINES).join('\n').length +
    kept.reduce((sum, line) => sum + Math.max(0, line.length - LONGEST_LINE), 0);
  const typed = mark ? kept[mark.line - 1] : undefined;
  if (!mark || typed === undefined || mark.column > LONGEST_LINE) {
    return { parts: [shown.join('\n'), '', ''], left };
  }
  const from = mark.column - 1;
  const to = Math.min(mark.end === null ? endOfWord(typed, from) : mark.end - 1, LONGEST_LINE);
  const before = [...shown.slice(0, mark.line - 1), shownLine(typed.slice(0, from))];
  const behind = [shownLine(typed.slice(to), LONGEST_LINE - to), ...shown.slice(mark.line)];
  return { parts: [before.join('\n'), visible(typed.slice(from, to)), behind.join('\n')], left };
}

function shownLine(line: string, longest = LONGEST_LINE): string {
  // Lines of a file with CRLF end in a CR that is no more than the end.
  const cut = line.slice(0, longest);
  return `${visible(cut)}${line.length > longest ? '…' : ''}`;
}

/** Where the run of what is no space ends that begins at an offset; not more than 24 units behind it. */
function endOfWord(line: string, from: number): number {
  const [run = ''] = /^\S{1,24}/.exec(line.slice(from)) ?? [];
  return from + Math.max(run.length, 1);
}
