import type { List, ListItem } from 'mdast';
import { type Line, joinLines, linesOf } from '../tree/lines.ts';
import { type Block } from '../tree/nodes.ts';
import { isReportLabel } from '../release/notes.ts';
import { type StructureContext, isStructural, cutParagraph } from './structural-line.ts';

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
export function cutLast(
  list: List,
  find: (lines: readonly Line[], alone: boolean) => number,
): Block[] {
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
