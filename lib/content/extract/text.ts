import type { Nodes } from 'mdast';
import { cutClause } from '#lib/text/cut.ts';

const BLOCKS = new Set<string>([
  ...['paragraph', 'heading', 'list', 'listItem', 'blockquote', 'code', 'table', 'tableRow'],
  ...['thematicBreak', 'mdxJsxFlowElement', 'footnoteDefinition'],
]);

/**
 * Plain text of nodes as readers see it: no markup, blocks parted by `\n`, table cells by a
 * space, white space collapsed, line breaks kept. Pictures and frontmatter contribute nothing.
 */
export function plainText(nodes: readonly Nodes[]): string {
  const parts = nodes.map((node) => (BLOCKS.has(node.type) ? `\n${textOf(node)}\n` : textOf(node)));
  return tidy(parts.join(''));
}

function textOf(node: Nodes): string {
  if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  if (node.type === 'tableRow') return node.children.map(textOf).join(' ');
  return node.children
    .map((child) => (BLOCKS.has(child.type) ? `\n${textOf(child)}\n` : textOf(child)))
    .join('');
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** Longest title made from a text, in characters. */
const TITLE_LENGTH = 80;

/**
 * A title for lists: the text's beginning, up to the last sentence end within 80 characters, or cut
 * at a clause or word with an ellipsis (lib/text/cut.ts).
 */
export function titleFrom(text: string): string {
  return cutClause(text, TITLE_LENGTH);
}
