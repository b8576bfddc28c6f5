import type { Root } from 'mdast';
import { type Block } from './nodes.ts';
import { boldHeading } from './sections.ts';
import { type StructureContext, cutParagraph } from './structural-line.ts';
import { unlazyQuote, hoistFromQuote } from './quotes.ts';
import { cutListEnd, hoistHeads } from './lists.ts';

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
    .flatMap((block): Block[] =>
      block.type === 'paragraph' ? cutParagraph(block, context) : [block],
    )
    .map((block): Block => boldHeading(block) ?? block)
    .filter((block) => !('children' in block) || block.children.length > 0);
}
