import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { mergeTexts } from '../tree/lines.ts';
import { isBlank, trim } from '../tree/nodes.ts';

/** Stands for a run of asterisks that Markdown left as text. */
const MARK = Symbol('literal asterisks');
type Piece = PhrasingContent | typeof MARK;

const HOLDS_PHRASING = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'link']);

/**
 * Mends emphasis below a node, in place. Pairs of literal `**` (`**text **`, `**「词」**后`) become
 * strong text, single ones beside a blank or at an edge go, strong inside strong is unwrapped,
 * white space at the inner edges moves out, empty marks go.
 */
export function repairEmphasis(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) repairEmphasis(child);
  if (!HOLDS_PHRASING.has(parent.type)) return;
  // The types above hold phrasing only.
  const children = parent.children as PhrasingContent[];
  const strong = parent.type === 'strong';
  const mended = pairUp(splitMarks(stripSingles(children)), strong);
  parent.children = mergeTexts(mended.flatMap((child) => tidy(child, strong)));
}

/** `*` + **text\*** : the asterisk on either side belongs to the emphasis that was meant. */
function stripSingles(children: PhrasingContent[]): PhrasingContent[] {
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (child.type !== 'strong' || before?.type !== 'text') continue;
    const last = child.children.at(-1);
    if (!before.value.endsWith('*') || last?.type !== 'text' || !last.value.endsWith('*')) continue;
    before.value = before.value.slice(0, -1);
    last.value = last.value.slice(0, -1);
  }
  return children;
}

function splitMarks(children: readonly PhrasingContent[]): Piece[] {
  return children.flatMap((child): Piece[] => {
    if (child.type !== 'text' || !child.value.includes('**')) return [child];
    return child.value.split(/\*{2,}/).flatMap((value, index): Piece[] => {
      const piece: Piece[] = value === '' ? [] : [{ ...child, value }];
      return index === 0 ? piece : [MARK, ...piece];
    });
  });
}

/** Pairs marks that stand on one line; a mark without a partner goes. */
function pairUp(pieces: readonly Piece[], insideStrong: boolean): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  let open: PhrasingContent[] | null = null;
  const give = (): void => {
    if (open) made.push(...open);
    open = null;
  };
  for (const piece of pieces) {
    if (piece === MARK) {
      if (insideStrong) continue;
      if (open && !isBlank(open)) {
        made.push({ type: 'strong', children: open });
        open = null;
      } else {
        give();
        open = [];
      }
    } else if (open) {
      open.push(piece);
      if (endsLine(piece)) give();
    } else {
      made.push(piece);
    }
  }
  give();
  return made;
}

function endsLine(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.includes('\n'));
}

/** One node with its white space moved out and nested strong unwrapped. */
function tidy(node: PhrasingContent, insideStrong: boolean): PhrasingContent[] {
  if (node.type !== 'strong' && node.type !== 'emphasis') return [node];
  const inner = node.children.flatMap((child) =>
    child.type === node.type ? child.children : [child],
  );
  if (isBlank(inner)) return spaceOf(inner);
  if (insideStrong && node.type === 'strong') return inner;
  const children = trim(inner);
  if (children.every((child) => child.type === 'image')) return children;
  return [...space(inner[0], /^\s+/), { ...node, children }, ...space(inner.at(-1), /\s+$/)];
}

function spaceOf(nodes: readonly Nodes[]): PhrasingContent[] {
  return nodes.length > 0 ? [{ type: 'text', value: ' ' }] : [];
}

function space(node: PhrasingContent | undefined, edge: RegExp): PhrasingContent[] {
  if (node?.type === 'break') return [node];
  const value = node?.type === 'text' ? edge.exec(node.value)?.[0] : undefined;
  return value ? [{ type: 'text', value }] : [];
}
