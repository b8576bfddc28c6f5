import type { PhrasingContent, Root } from 'mdast';
import { type Block, cleanText, collect } from '../tree/nodes.ts';
import { readQuestionHead } from '../question/head.ts';
import { boldHeading } from './sections.ts';
import { type StructureContext, cutParagraph } from './structural-line.ts';
import { unlazyQuote, hoistFromQuote } from './quotes.ts';
import { hoistHeads } from './listed-heads.ts';
import { cutListEnd } from './lists.ts';

/**
 * The blocks of a post with every structural line (head, answer marker, closing line, bold
 * heading, release announcement) at the start of a block of its own at the top level: lazy lines
 * leave block quotes, heads leave ordered lists and quotes, paragraphs are cut.
 */
export function structuralBlocks(root: Root, context: StructureContext): Block[] {
  return root.children
    .flatMap(withoutAccident)
    .map(asParagraph)
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

/** `#### 1、@x 提问：` or `### 1. MOSN #12` is the head of a question, not of a section. */
function asParagraph(block: Block): Block {
  if (block.type !== 'heading') return block;
  const words = cleanText(block);
  const head = readQuestionHead({ nodes: block.children, row: null, hard: false });
  const isHead = /提问\s*[:：]?$/.test(words) || (head?.issue && /^[@＠\d]/.test(words));
  return head && isHead ? { ...block, type: 'paragraph' } : block;
}

/**
 * A rule typed directly below several lines makes a heading of them for Markdown: they are a paragraph
 * and a rule. The breaks of a heading in one line become spaces.
 */
function withoutAccident(block: Block): Block[] {
  if (block.type !== 'heading') return [block];
  if (collect(block, 'text').some(({ value }) => value.includes('\n'))) {
    return [{ ...block, type: 'paragraph' }, { type: 'thematicBreak' }];
  }
  return [{ ...block, children: withoutBreaks(block.children) }];
}

function withoutBreaks<Node extends PhrasingContent>(nodes: readonly Node[]): Node[] {
  return nodes.map((node): Node => {
    // A space is phrasing wherever a break is.
    if (node.type === 'break') return { type: 'text', value: ' ' } as Node;
    return 'children' in node ? { ...node, children: withoutBreaks(node.children) } : node;
  });
}
