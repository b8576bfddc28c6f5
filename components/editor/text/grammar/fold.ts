import { foldService, syntaxTree } from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';

/** How far is looked for the end of something. */
const MOST = 5000;

const levelOf = ({ name }: SyntaxNode): number =>
  Number(/^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1] ?? 0);

function nameOf(state: EditorState, tag: SyntaxNode): string {
  const name = tag.getChild('TagName') ?? tag.getChild('UnknownName');
  return name ? state.doc.sliceString(name.from, name.to) : '';
}

/** Where the tag begins that closes another one, or null. */
function closingOf(state: EditorState, tag: SyntaxNode): number | null {
  const name = nameOf(state, tag);
  let open = 1;
  let next = tag.nextSibling;
  for (let seen = 0; next && seen < MOST; seen += 1, next = next.nextSibling) {
    const isTag = next.name === 'OpenTag' || next.name === 'CloseTag';
    if (!isTag || nameOf(state, next) !== name) continue;
    open += next.name === 'OpenTag' ? 1 : -1;
    if (open === 0) return next.from;
  }
  return null;
}

/** Where a section ends: before the next heading of its level, or with what it stands in. */
function sectionEnd(heading: SyntaxNode): number {
  const level = levelOf(heading);
  let last = heading;
  let open = 0;
  for (let seen = 0; seen < MOST; seen += 1) {
    const next = last.nextSibling;
    if (!next) break;
    const nextLevel = levelOf(next);
    if (nextLevel > 0 && nextLevel <= level) break;
    if (next.name === 'OpenTag') open += 1;
    if (next.name === 'CloseTag' && --open < 0) break;
    last = next;
  }
  return last.to;
}

/** The part that is folded at a line: what begins there and goes on below, or null. */
export function foldAt(
  state: EditorState,
  from: number,
  to: number,
): { from: number; to: number } | null {
  const text = state.doc.sliceString(from, to);
  let node: SyntaxNode = syntaxTree(state).resolve(from + text.search(/\S|$/), 1);
  while (node.parent && !node.parent.type.isTop && node.parent.from >= from) node = node.parent;
  if (node.from < from || node.type.isTop) return null;
  let end: number | null = null;
  if (node.name === 'OpenTag') end = closingOf(state, node);
  else if (levelOf(node) > 0) end = sectionEnd(node);
  else if (/^(?:Head|FencedCode|BulletList|OrderedList|ListItem)$/.test(node.name)) end = node.to;
  return end !== null && end > to ? { from: to, to: end } : null;
}

/** Folding of components, sections, lists, code and the head. */
export const folds: Extension = foldService.of(foldAt);
