import type { PhrasingContent, Table, TableRow } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { text } from '../tree/nodes.ts';
import type { HtmlElement, Piece } from './element-tree.ts';
import { toPhrasing } from './phrasing.ts';
import { type Tag, attributesOf } from './tags.ts';
import { joinLineEnds } from '#lib/text/edges.ts';

/** Widest table and longest span that are kept. */
const MAX_COLUMNS = 60;

/** Cells of a table by row, in place: spans are filled with empty cells. */
type Grid = (HtmlElement | null)[][];

/** An HTML table as one of Markdown; null where it has no two cells and only lays out. */
export function tableOf(element: HtmlElement, file: VFile): Table | null {
  const grid = gridOf(rowsOf(element.children));
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (grid.flat().filter((cell) => cell !== null).length < 2) return null;
  const children = grid.map((row): TableRow => {
    const cells = Array.from({ length: width }, (_, index) => row[index] ?? null);
    return {
      type: 'tableRow',
      children: cells.map((cell) => ({
        type: 'tableCell',
        children: cell ? cellContent(cell, file) : [],
      })),
    };
  });
  return { type: 'table', align: Array.from({ length: width }, () => null), children };
}

const GROUPS = new Set(['thead', 'tbody', 'tfoot']);
const CELLS = new Set(['td', 'th']);

/** What stands in a table outside its cells: captions, and words that browsers set above it. */
export function outsideCells(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (!isElement(piece)) return [piece];
    const { name } = piece.tag;
    if (name === 'tr' || GROUPS.has(name)) return outsideCells(piece.children);
    return CELLS.has(name) ? [] : [piece];
  });
}

function isElement(piece: Piece): piece is HtmlElement {
  return piece.kind === 'element';
}

/** Rows of cells, in order; cells that stand in no row are one for themselves. */
function rowsOf(pieces: readonly Piece[]): HtmlElement[][] {
  const rows: HtmlElement[][] = [];
  let loose: HtmlElement[] | null = null;
  for (const piece of pieces.filter(isElement)) {
    if (isCell(piece)) {
      if (loose) loose.push(piece);
      else rows.push((loose = [piece]));
      continue;
    }
    loose = null;
    if (piece.tag.name === 'tr') rows.push(piece.children.filter(isElement).filter(isCell));
    else if (GROUPS.has(piece.tag.name)) rows.push(...rowsOf(piece.children));
  }
  return rows;
}

function isCell({ tag }: HtmlElement): boolean {
  return CELLS.has(tag.name);
}

function gridOf(rows: readonly (readonly HtmlElement[])[]): Grid {
  const grid: Grid = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[top]?.[column] !== undefined) column += 1;
      const [wide, high] = [span(cell.tag, 'colspan'), span(cell.tag, 'rowspan')];
      for (const line of grid.slice(top, top + high)) {
        for (let index = column; index < column + wide; index += 1) line[index] ??= null;
      }
      const own = grid[top];
      if (own) own[column] = cell;
    }
  }
  return grid.filter((row) => row.length > 0);
}

function span(tag: Tag, name: string): number {
  const value = Number(attributesOf(tag).get(name) ?? '1');
  return Number.isInteger(value) && value > 0 ? Math.min(value, MAX_COLUMNS) : 1;
}

/** A cell is one line in Markdown: breaks become blanks. */
function cellContent({ tag, children }: HtmlElement, file: VFile): PhrasingContent[] {
  if (holdsLines(children)) {
    report(file, {
      rule: 'import-table',
      severity: 'warning',
      place: tag.place,
      problem: '单元格里的多行代码或表格写成了一行：Markdown 的单元格只有一行',
      remedy: '把它移到表格下面，单独成段',
    });
  }
  return oneLine(toPhrasing(children, file));
}

function holdsLines(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => {
    if (piece.kind === 'raw') return piece.value.trim().includes('\n');
    if (piece.kind === 'node') return piece.node.type === 'code' || piece.node.type === 'table';
    return piece.tag.name === 'table' || holdsLines(piece.children);
  });
}

/** Phrasing without line ends, as cells need it. */
export function oneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    if (node.type === 'break') return nodes[index + 1]?.type === 'break' ? [] : [text(' ')];
    if (node.type === 'text') return [{ ...node, value: joinLineEnds(node.value) }];
    return 'children' in node ? [{ ...node, children: oneLine(node.children) }] : [node];
  });
}
