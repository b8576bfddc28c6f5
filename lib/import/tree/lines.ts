import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { paragraph } from './nodes.ts';

/** One line of a paragraph, as typed or as broken by `<br>`. */
export interface Line {
  nodes: PhrasingContent[];
  /** Line number in the source, or null for made nodes. */
  row: number | null;
  /** True when a hard break stands before it. */
  hard: boolean;
}

/** Splits a paragraph at its line ends and breaks. Line ends inside emphasis or links stay. */
export function linesOf(node: Paragraph): Line[] {
  const lines: Line[] = [];
  let line: Line = { nodes: [], row: null, hard: false };
  const close = (hard: boolean): void => {
    // `<br>` at the end of a line gives a break and a line end: one separator.
    if (line.nodes.length === 0) line.hard ||= hard;
    else {
      lines.push(line);
      line = { nodes: [], row: null, hard };
    }
  };
  const add = (child: PhrasingContent, row: number | null): void => {
    line.row ??= row;
    line.nodes.push(child);
  };
  for (const child of node.children) {
    const row = child.position?.start.line ?? null;
    if (child.type === 'break') close(true);
    else if (child.type !== 'text') add(child, row);
    else {
      for (const [index, value] of child.value.split('\n').entries()) {
        if (index > 0) close(false);
        if (value.trim() === '' && line.nodes.length === 0) continue;
        add(piece(child, value, index), row === null ? null : row + index);
      }
    }
  }
  if (line.nodes.length > 0) lines.push(line);
  return lines;
}

/** A part of a text node that starts `rows` lines further down. */
function piece(node: Text, value: string, rows: number): Text {
  const { start, end } = node.position ?? {};
  if (rows === 0 || !start || !end) return { ...node, value };
  const moved = { line: start.line + rows, column: 1 };
  return { ...node, value, position: { start: moved, end } };
}

/** Puts lines together again, as one paragraph. */
export function joinLines(lines: readonly Line[]): Paragraph {
  const children = lines.flatMap((line, index): PhrasingContent[] => {
    if (index === 0) return line.nodes;
    return [line.hard ? { type: 'break' } : { type: 'text', value: '\n' }, ...line.nodes];
  });
  return paragraph(mergeTexts(children));
}

/** Neighbouring text nodes become one, as a parser would have made them. */
export function mergeTexts(children: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      const value = (last.value + child.value).replace(/[ \t]*\n[ \t]*/g, '\n');
      merged[merged.length - 1] = { ...last, value };
    } else {
      merged.push(child);
    }
  }
  return merged;
}
