import type { List, ListItem, Paragraph } from 'mdast';
import { type Line, joinLines, linesOf } from './lines.ts';
import { type Block, text } from './nodes.ts';
import { readHead } from './question-head.ts';
import { isReportLabel } from './announcement.ts';
import { type StructureContext, isStructural, cutParagraph } from './structural-line.ts';
import { unlazyQuote } from './quotes.ts';

/** Structural lines that Markdown counts to the last item of a list leave it. */
export function cutListEnd(block: Block, context: StructureContext): Block[] {
  if (block.type !== 'list') return [block];
  const [kept, ...rest] = cutLast(block, (lines, alone) =>
    lines.findIndex(
      (line, index) =>
        (index > 0 && isStructural(lines, index, context)) ||
        ((index > 0 || !alone) && isReportLabel(line)),
    ),
  );
  const cut = rest.flatMap((part): Block[] =>
    part.type === 'paragraph' ? cutParagraph(part, context) : [part],
  );
  return kept ? [kept, ...cut] : cut;
}

/**
 * Cuts the last paragraph of a list at the line that `find` gives.
 * @param find gets the lines, and whether they are all that the item holds.
 */
export function cutLast(list: List, find: (lines: readonly Line[], alone: boolean) => number): Block[] {
  const item = list.children.at(-1);
  const last = item?.children.at(-1);
  if (!item || !last) return [list];
  const withLast = (end: ListItem['children']): List => ({
    ...list,
    children: [
      ...list.children.slice(0, -1),
      { ...item, children: [...item.children.slice(0, -1), ...end] },
    ],
  });
  if (last.type === 'list') {
    const [kept, ...rest] = cutLast(last, find);
    return rest.length === 0 ? [list] : [withLast(kept?.type === 'list' ? [kept] : []), ...rest];
  }
  if (last.type !== 'paragraph') return [list];
  const lines = linesOf(last);
  const cut = find(lines, item.children.length === 1);
  if (cut < 0) return [list];
  const kept = cut === 0 ? [] : [joinLines(lines.slice(0, cut))];
  return [withLast(kept), joinLines(lines.slice(cut))];
}

/** `1. @x #12` is an ordered list for Markdown; the head's number comes back as text. */
export function hoistHeads(block: Block, context: StructureContext): Block[] {
  if (block.type !== 'list' || !block.ordered) return [block];
  const start = block.start ?? 1;
  const heads = block.children.map((item, index) => numbered(item, start + index));
  const isHead = heads.map((node) => {
    const line = node ? linesOf(node)[0] : undefined;
    return line ? readHead(line)?.strength === 'sure' : false;
  });
  if (!isHead.every(Boolean)) return [block];
  return block.children.flatMap((item, index): Block[] => {
    const head = heads[index];
    const rest = item.children.slice(1).flatMap((child) => unlazyQuote(child, context));
    return head ? [head, ...rest] : [...item.children];
  });
}

function numbered(item: ListItem, number: number): Paragraph | null {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return null;
  return { ...first, children: [text(`${number}. `), ...first.children] };
}
