import type { Nodes, Root } from 'mdast';
import { authorComponents } from './spec.ts';

/** Elements that lib/content makes for views; authors cannot write them. */
const VIEW_ELEMENTS = new Set(['Ask', 'ReadingItem']);

/**
 * Second lock before compilation: throws on any node that could be evaluated or any element that
 * is neither an author's component nor made by us.
 */
export function assertInert(tree: Root): void {
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isInert(node)) throw new Error(`not inert: ${node.type}`);
    if ('children' in node) stack.push(...node.children);
  }
}

function isInert(node: Nodes): boolean {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const name = node.name ?? '';
    const known = authorComponents.has(name) || VIEW_ELEMENTS.has(name);
    return known && node.attributes.every((one) => typeof one.value === 'string');
  }
  return node.type !== 'html' && !node.type.startsWith('mdx');
}
