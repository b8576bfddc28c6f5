import type { Nodes, Parents, PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { toBlocks } from './blocks.ts';
import { type Token, buildTree } from './element-tree.ts';
import { toPhrasing } from './phrasing.ts';
import { oneLine } from './table.ts';
import { isBlockTag } from './tags.ts';
import { blockTokens, phrasingTokens } from './tokens.ts';

const FLOW = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/**
 * Turns raw HTML below a node into Markdown, in place: lists, tables, headings, quotes, code and
 * pictures become what they are, players links, `<sup>` and `<sub>` text; tags that only lay out and
 * comments go, XML that was meant as words becomes code.
 *
 * @param file receives a message for each player and for what cannot be shown.
 */
export function replaceHtml(parent: Parents, file: VFile): void {
  for (const child of parent.children) if ('children' in child) replaceHtml(child, file);
  if (FLOW.has(parent.type)) {
    replaceBlocks(parent, file);
  } else if (parent.children.some(({ type }) => type === 'html')) {
    // Parents outside FLOW that hold HTML hold phrasing.
    const children = parent.children as PhrasingContent[];
    if (parent.type === 'paragraph' && children.some(startsBlock)) return;
    const made = toPhrasing(buildTree(phrasingTokens(children)), file);
    parent.children = parent.type === 'tableCell' ? oneLine(made) : made;
  }
}

/** Whether phrasing holds a tag of a block: its paragraph is cut there by the parent. */
function startsBlock(node: Nodes): boolean {
  if (node.type !== 'html') return false;
  const [token] = phrasingTokens([node]);
  return token?.kind === 'tag' && isBlockTag(token.tag) && token.tag.name !== 'p';
}

function isCutParagraph(node: Nodes): boolean {
  return node.type === 'paragraph' && node.children.some(startsBlock);
}

function replaceBlocks(parent: Parents, file: VFile): void {
  if (!parent.children.some((child) => child.type === 'html' || isCutParagraph(child))) return;
  const tokens = parent.children.flatMap((child: Nodes): Token[] => {
    if (child.type === 'html') return [...blockTokens(child), { kind: 'boundary' }];
    if (child.type === 'paragraph' && isCutParagraph(child)) {
      return [...phrasingTokens(child.children), { kind: 'boundary' }];
    }
    return [{ kind: 'node', node: child }];
  });
  parent.children = toBlocks(buildTree(tokens), file);
}
