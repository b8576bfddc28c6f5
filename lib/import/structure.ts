import type { Blockquote, List, ListItem, Paragraph, Root } from 'mdast';
import { answerMarker } from './answer-marker.ts';
import { type KnownProject, startsClosing } from './closing-line.ts';
import { type Line, joinLines, linesOf } from './lines.ts';
import { type Block, type Content, text } from './nodes.ts';
import { readHead } from './question-head.ts';
import { readAnnouncement } from './announcement.ts';
import { boldHeading } from './sections.ts';

/** What finding structure needs besides the tree. */
export interface StructureContext {
  /** Lines of the source, for telling quoted lines from lazy ones. */
  rows: readonly string[];
  isKnown: KnownProject;
}

/**
 * The blocks of a post with every structural line (head, answer marker, closing line, bold
 * heading, release announcement) at the start of a block of its own at the top level: lazy lines
 * leave block quotes, heads leave ordered lists and quotes, paragraphs are cut.
 */
export function structuralBlocks(root: Root, context: StructureContext): Block[] {
  return root.children
    .flatMap((block) => unlazyQuote(block, context))
    .flatMap((block) => hoistFromQuote(block, context))
    .flatMap((block) => hoistHeads(block, context))
    .flatMap((block) => cutListEnd(block, context))
    .flatMap((block): Block[] => (block.type === 'paragraph' ? cutParagraph(block, context) : [block]))
    .map((block): Block => boldHeading(block) ?? block)
    .filter((block) => !('children' in block) || block.children.length > 0);
}

/** Whether a line opens a part of the structure. */
function isStructural(lines: readonly Line[], index: number, context: StructureContext): boolean {
  const line = lines[index];
  if (!line) return false;
  if (answerMarker(line.nodes) > 0) return true;
  if (readHead(line)?.strength === 'sure') return true;
  if (readAnnouncement(line) !== null) return true;
  if (boldHeading(joinLines([line])) !== null) return true;
  return startsClosing(lines, index, context.isKnown);
}

function cutParagraph(node: Paragraph, context: StructureContext): Paragraph[] {
  const lines = linesOf(node);
  const cuts = lines.flatMap((_, index) =>
    index > 0 && isStructural(lines, index, context) ? [index] : [],
  );
  // A head or a bold heading ends with its line, whatever follows directly below.
  for (const [index, line] of lines.entries()) {
    const head = readHead(line)?.strength === 'sure' || boldHeading(joinLines([line])) !== null;
    if (head && index + 1 < lines.length) cuts.push(index + 1);
  }
  if (cuts.length === 0) return [node];
  const starts = [0, ...new Set(cuts)].sort((a, b) => a - b);
  return starts.map((start, index) => joinLines(lines.slice(start, starts[index + 1])));
}

/** `> question` with the answer typed directly below belongs to the quote for Markdown only. */
function unlazyQuote(block: Block, context: StructureContext): Block[] {
  if (block.type !== 'blockquote') return [block];
  const made: Block[] = [];
  let quoted: Blockquote['children'] = [];
  const close = (): void => {
    if (quoted.length > 0) made.push({ ...block, children: quoted });
    quoted = [];
  };
  for (const child of block.children) {
    if (child.type !== 'paragraph') {
      const [kept, ...rest] = cutLazyTail(child, context);
      if (kept) quoted.push(kept as Content as Blockquote['children'][number]);
      if (rest.length > 0) close(), made.push(...rest);
      continue;
    }
    for (const { lines, lazy } of groupLazy(linesOf(child), context)) {
      if (lazy) close(), made.push(joinLines(lines));
      else quoted.push(joinLines(lines));
    }
  }
  close();
  return made;
}

function isLazy(line: Line, context: StructureContext): boolean {
  return line.row !== null && !/^\s{0,3}>/.test(context.rows[line.row - 1] ?? '>');
}

function groupLazy(lines: readonly Line[], context: StructureContext) {
  const groups: { lines: Line[]; lazy: boolean }[] = [];
  for (const line of lines) {
    const lazy = isLazy(line, context);
    const last = groups.at(-1);
    if (last?.lazy === lazy) last.lines.push(line);
    else groups.push({ lines: [line], lazy });
  }
  return groups;
}

/** Cuts lazy lines off the last paragraph of a list inside a quote. */
function cutLazyTail(block: Block, context: StructureContext): Block[] {
  if (block.type !== 'list') return [block];
  return cutLast(block, (lines) => lines.findIndex((line) => isLazy(line, context)));
}

/** Structural lines that Markdown counts to the last item of a list leave it. */
function cutListEnd(block: Block, context: StructureContext): Block[] {
  if (block.type !== 'list') return [block];
  const [kept, ...rest] = cutLast(block, (lines) =>
    lines.findIndex((_, index) => index > 0 && isStructural(lines, index, context)),
  );
  const cut = rest.flatMap((part): Block[] =>
    part.type === 'paragraph' ? cutParagraph(part, context) : [part],
  );
  return kept ? [kept, ...cut] : cut;
}

function cutLast(list: List, find: (lines: readonly Line[]) => number): Block[] {
  const item = list.children.at(-1);
  const last = item?.children.at(-1);
  if (!item || !last) return [list];
  const withLast = (end: ListItem['children']): List => ({
    ...list,
    children: [...list.children.slice(0, -1), { ...item, children: [...item.children.slice(0, -1), ...end] }],
  });
  if (last.type === 'list') {
    const [kept, ...rest] = cutLast(last, find);
    return rest.length === 0 ? [list] : [withLast(kept?.type === 'list' ? [kept] : []), ...rest];
  }
  if (last.type !== 'paragraph') return [list];
  const lines = linesOf(last);
  const cut = find(lines);
  if (cut < 0) return [list];
  const kept = cut === 0 ? [] : [joinLines(lines.slice(0, cut))];
  return [withLast(kept), joinLines(lines.slice(cut))];
}

/** `> **1、@x** 提问：` and `> A：…`: head and marker leave the quote, the question stays in it. */
function hoistFromQuote(block: Block, context: StructureContext): Block[] {
  if (block.type !== 'blockquote') return [block];
  const made: Block[] = [];
  let quoted: Blockquote['children'] = [];
  let answering = false;
  const close = (): void => {
    if (quoted.length > 0) made.push({ ...block, children: quoted });
    quoted = [];
  };
  const first = block.children[0];
  for (const child of block.children) {
    const parts = child.type === 'paragraph' ? cutParagraph(child, context) : [child];
    for (const part of parts) {
      const lines = part.type === 'paragraph' ? linesOf(part) : [];
      const head = lines[0] ? readHead(lines[0]) : null;
      const isHead = head?.strength === 'sure' && head.rest.length === 0 && lines.length === 1;
      const isAnswer =
        part.type === 'paragraph' && answerMarker(part.children) > 0 && part !== first;
      if (isHead) answering = false;
      if (isAnswer) answering = true;
      if (isHead || answering) close(), made.push(part);
      else quoted.push(part);
    }
  }
  close();
  return made;
}

/** `1. @x #12` is an ordered list for Markdown; the head's number comes back as text. */
function hoistHeads(block: Block, context: StructureContext): Block[] {
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
