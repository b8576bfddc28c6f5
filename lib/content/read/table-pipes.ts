import type { Nodes, Root } from 'mdast';
import { withoutEdges, withoutEnd } from '#lib/text/edges.ts';

/** Stands for `|` in code while the parser cuts table rows into cells. */
const HIDDEN = '\ue07c';
const RULE = /^\|?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*(?:[ \t]*\|)?$/;
const CODE = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g;

function isRule(line: string): boolean {
  return RULE.test(withoutEdges(line, /[> \t]/, /[ \t]/));
}

/** How many cells GFM cuts a row into. */
export function columnsOf(row: string): number {
  const inner = withoutEnd(row.replace(/^[> \t]*\|?/, ''), /[ \t]/).replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

/**
 * GFM cuts a table row at every `|`, also at one inside code (`ps | grep x`), and drops the cells
 * that are too many. In rows that have more cells than the table has columns, the pipes inside
 * code are hidden from the parser; {@link showPipes} brings them back.
 *
 * @returns a source of the same length.
 */
export function hidePipes(source: string): string {
  if (source.includes(HIDDEN)) return source;
  const lines = source.split('\n');
  let columns = 0;
  const hidden = lines.map((line, index) => {
    const next = lines[index + 1] ?? '';
    const isHead = line.includes('|') && next.includes('-') && isRule(next);
    if (isHead) columns = columnsOf(next);
    else if (line.trim() === '') columns = 0;
    const hasTooMany = columns > 0 && line.includes('`') && columnsOf(line) > columns;
    return hasTooMany ? line.replace(CODE, hideIn) : line;
  });
  return hidden.join('\n');
}

function hideIn(code: string): string {
  return code.replace(/(?<!\\)\|/g, HIDDEN);
}

/** Undoes {@link hidePipes} in a tree, in place, and tells which code of table cells had pipes. */
export function showPipes(tree: Root): Nodes[] {
  const found: Nodes[] = [];
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node && node.value.includes(HIDDEN)) {
      node.value = node.value.replaceAll(HIDDEN, '|');
      if (node.type === 'inlineCode') found.push(node);
    }
    if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return found;
}
