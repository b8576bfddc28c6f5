import { structuredPatch } from 'diff';

/** One line of a comparison, as a unified diff has it. */
export interface ChangedLine {
  sign: '+' | '-' | ' ';
  /** Number of the line in the old text, from 1; null where it is new. */
  old: number | null;
  /** The same in the new text. */
  new: number | null;
  text: string;
}

/** What is different between two texts. */
export interface Changes {
  /** Places that differ, in order, each with three lines around it. */
  hunks: ChangedLine[][];
  added: number;
  removed: number;
  /** True where the texts are too far apart to be compared line by line: all between is replaced. */
  isReplaced: boolean;
}

/** Lines around a change. */
const CONTEXT = 3;

/**
 * Most lines that may differ before the comparison gives up; its work grows with the square. A number and
 * not a time: the same texts look the same on every machine.
 */
const MOST_CHANGED = 1000;

/**
 * Compares two texts by lines. Source: Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), by
 * the package `diff`. Whether the last line has an end is not looked at.
 */
export function changesOf(before: string, after: string): Changes {
  const [old, next] = [ended(before), ended(after)];
  const options = { context: CONTEXT, maxEditLength: MOST_CHANGED };
  const patch = structuredPatch('', '', old, next, '', '', options);
  const hunks = patch
    ? patch.hunks.map(({ oldStart, newStart, lines }) => numbered(lines, oldStart, newStart))
    : replaced(linesOf(old), linesOf(next));
  const count = (sign: ChangedLine['sign']): number =>
    hunks.flat().filter((line) => line.sign === sign).length;
  return { hunks, added: count('+'), removed: count('-'), isReplaced: patch === undefined };
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.slice(0, -1).split('\n');
}

/** Lines with their signs before them, numbered from where a hunk begins. */
function numbered(lines: readonly string[], oldStart: number, newStart: number): ChangedLine[] {
  let [old, next] = [oldStart, newStart];
  return lines.map((line) => {
    const text = line.slice(1);
    if (line.startsWith('-')) return { sign: '-', old: old++, new: null, text };
    if (line.startsWith('+')) return { sign: '+', old: null, new: next++, text };
    return { sign: ' ', old: old++, new: next++, text };
  });
}

/** All between what both texts begin and end with, as one change. */
function replaced(old: readonly string[], next: readonly string[]): ChangedLine[][] {
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && old[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === next[next.length - 1 - tail])
    tail += 1;
  const from = Math.max(0, head - CONTEXT);
  const signed = (sign: string, lines: readonly string[]): string[] =>
    lines.map((line) => sign + line);
  const lines = [
    ...signed(' ', old.slice(from, head)),
    ...signed('-', old.slice(head, old.length - tail)),
    ...signed('+', next.slice(head, next.length - tail)),
    ...signed(' ', old.slice(old.length - tail, old.length - Math.max(0, tail - CONTEXT))),
  ];
  return [numbered(lines, from + 1, from + 1)];
}
