import type { Nodes } from 'mdast';

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
 * A title for lists: the text's first line, up to the last sentence end within 80 characters,
 * or cut there with an ellipsis.
 */
export function titleFrom(text: string): string {
  const line = text.replace(/\n+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= TITLE_LENGTH) return line;
  const head = characters.slice(0, TITLE_LENGTH).join('');
  const end = Math.max(...['？', '。', '！', '?', '；'].map((mark) => head.lastIndexOf(mark)));
  return end >= 12 ? head.slice(0, end + 1) : `${head.trimEnd()}…`;
}
