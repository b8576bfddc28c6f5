import type { ListItem, Paragraph } from 'mdast';
import { linesOf } from '../tree/lines.ts';
import { type Block, text } from '../tree/nodes.ts';
import { readQuestionHead } from '../question/head.ts';
import { unlazyQuote } from './quotes.ts';
import type { StructureContext } from './structural-line.ts';

/** `1. @x #12` is an ordered list for Markdown; the head's number comes back as text. */
export function hoistHeads(block: Block, context: StructureContext): Block[] {
  if (block.type !== 'list' || !block.ordered) return [block];
  const start = block.start ?? 1;
  const heads = block.children.map((item, index) => numbered(item, start + index));
  const isHead = heads.map((node) => {
    const line = node ? linesOf(node)[0] : undefined;
    const read = line ? readQuestionHead(line) : null;
    // `2. **关于 X 的问题：**` alone is a head; several are the points of an answer.
    return read?.strength === 'sure' || (read?.asker === null && block.children.length === 1);
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
