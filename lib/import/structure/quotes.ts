import type { Blockquote } from 'mdast';
import { answerMarker } from '../question/answer-marker.ts';
import { type Line, joinLines, linesOf } from '../tree/lines.ts';
import { type Block, type Content } from '../tree/nodes.ts';
import { readQuestionHead } from '../question/head.ts';
import { type StructureContext, isStructural, cutParagraph } from './structural-line.ts';
import { cutLast } from './lists.ts';

/** `> question` with the answer typed directly below belongs to the quote for Markdown only. */
export function unlazyQuote(block: Block, context: StructureContext): Block[] {
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
      if (kept) quoted.push(kept as Content);
      if (rest.length > 0) {
        close();
        made.push(...rest);
      }
      continue;
    }
    for (const { lines, lazy } of groupLazy(linesOf(child), context)) {
      if (lazy) {
        close();
        made.push(joinLines(lines));
      } else {
        quoted.push(joinLines(lines));
      }
    }
  }
  close();
  return made;
}

function isLazy(line: Line, context: StructureContext): boolean {
  return line.row !== null && !/^\s{0,3}>/.test(context.rows[line.row - 1] ?? '>');
}

/**
 * Lazy lines leave the quote from the first structural one on; before it they go on with the
 * question, as Markdown takes them.
 */
function groupLazy(lines: readonly Line[], context: StructureContext) {
  const groups: { lines: Line[]; lazy: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = groups.at(-1);
    const lazy =
      isLazy(line, context) && (last?.lazy === true || isStructural(lines, index, context));
    if (last?.lazy === lazy) last.lines.push(line);
    else groups.push({ lines: [line], lazy });
  }
  return groups;
}

/** Cuts lazy lines off the last paragraph of a list inside a quote. */
function cutLazyTail(block: Block, context: StructureContext): Block[] {
  if (block.type !== 'list') return [block];
  return cutLast(block, (lines) =>
    lines.findIndex((line, index) => isLazy(line, context) && isStructural(lines, index, context)),
  );
}

/** `> **1、@x** 提问：` and `> A：…`: head and marker leave the quote, the question stays in it. */
export function hoistFromQuote(block: Block, context: StructureContext): Block[] {
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
      const head = lines[0] ? readQuestionHead(lines[0]) : null;
      const isHead = head?.strength === 'sure' && head.rest.length === 0 && lines.length === 1;
      const isAnswer =
        part.type === 'paragraph' && answerMarker(part.children) > 0 && part !== first;
      if (isHead) answering = false;
      if (isAnswer) answering = true;
      if (isHead || answering) {
        close();
        made.push(part);
      } else {
        quoted.push(part);
      }
    }
  }
  close();
  return made;
}
