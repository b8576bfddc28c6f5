import type { Element, ElementContent } from 'hast';
import { attribute, classesOf } from './attributes.ts';
import { codeBlock } from './blocks.ts';
import { codeText, languageOf } from './code.ts';
import type { Flow } from './flow.ts';
import { isNoise } from './noise.ts';

/** Widest table that is kept as one. */
const MAX_COLUMNS = 40;
/** Most cells of a table that is kept as one, and of one in which cells span others. */
const MAX_CELLS = { plain: 5000, spanning: 600 };

/** How what stands in a table is read. */
export interface Reader {
  /** Puts nodes into the flow around the table. */
  blocks: (nodes: readonly ElementContent[]) => void;
  /** Words of a cell, which is one line. */
  cell: (cell: Element, isHead: boolean) => ElementContent[];
}

/**
 * Puts a table into a flow: as a table whose first row is its head, as code where a page shows code in one, or as
 * what stands in its cells where it only lays out.
 */
export function putTable(table: Element, flow: Flow, reader: Reader): void {
  const rows = rowsOf(table);
  const lang = languageOf(table);
  const code = flow.inline ? null : codeIn(rows);
  if (code !== null) {
    flow.block(codeBlock(code, lang));
    return;
  }
  if (flow.inline || !isTable(rows)) {
    reader.blocks(table.children);
    return;
  }
  reader.blocks(
    table.children.filter((one) => one.type === 'element' && one.tagName === 'caption'),
  );
  const spans = count(rows) <= MAX_CELLS.spanning;
  const children = rows.map((row, at): Element => ({
    ...{ type: 'element', tagName: 'tr', properties: {} },
    children: row.map((cell): Element => {
      return {
        type: 'element',
        tagName: at === 0 ? 'th' : 'td',
        properties: { ...alignOf(cell), ...(spans && spanOf(cell, rows.length)) },
        children: reader.cell(cell, at === 0),
      };
    }),
  }));
  flow.block({ type: 'element', tagName: 'table', properties: {}, children });
}

/** Rows of cells in order, of this table and not of those in it. */
function rowsOf(parent: Element): Element[][] {
  return parent.children.flatMap((child): Element[][] => {
    if (child.type !== 'element' || isNoise(child)) return [];
    if (/^(?:thead|tbody|tfoot)$/.test(child.tagName)) return rowsOf(child);
    if (child.tagName !== 'tr') return [];
    const cells = child.children.filter((one): one is Element => {
      return one.type === 'element' && /^t[dh]$/.test(one.tagName) && !isNoise(one);
    });
    return cells.length > 0 ? [cells] : [];
  });
}

const count = (rows: readonly Element[][]): number =>
  rows.reduce((sum, row) => sum + row.length, 0);

function isTable(rows: readonly Element[][]): boolean {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2 || width > MAX_COLUMNS || count(rows) > MAX_CELLS.plain) return false;
  // A table in a table is a page that is laid out; so is one row with blocks in it.
  if (rows.flat().some((cell) => holds(cell, /^table$/))) return false;
  return (
    rows.length > 1 || !rows.flat().some((cell) => holds(cell, /^(?:pre|ul|ol|blockquote|h[1-6])$/))
  );
}

function holds(element: Element, names: RegExp): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (names.test(child.tagName) || holds(child, names)),
  );
}

/** GitHub shows a file as a table, a line in each row. */
function codeIn(rows: readonly Element[][]): string | null {
  const lines = rows.map((row) => row.find((cell) => classesOf(cell).includes('blob-code')));
  if (lines.length === 0 || lines.some((line) => line === undefined)) return null;
  return lines.map((line) => (line ? codeText(line) : '')).join('\n');
}

function alignOf(cell: Element): Element['properties'] {
  const align = attribute(cell, 'align').toLowerCase();
  return cell.tagName === 'th' && /^(?:left|center|right)$/.test(align) ? { align } : {};
}

function spanOf(cell: Element, rows: number): Element['properties'] {
  const span = (name: string, most: number): number => {
    const value = Number(attribute(cell, name));
    return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1;
  };
  const [colSpan, rowSpan] = [span('colspan', MAX_COLUMNS), span('rowspan', rows)];
  return { ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) };
}
