import type { Nodes, Root } from 'mdast';
import { authorComponents } from './spec.ts';

/** Elements that lib/content makes for views; authors cannot write them. */
const VIEW_ELEMENTS = new Set(['Ask', 'ReadingItem']);

/** Properties that lib/content sets for views; remark-rehype writes them as attributes. */
const VIEW_PROPERTIES = new Set(['id', 'lang', 'data-questions', 'data-releases', 'data-readings']);

/**
 * Second lock before compilation: throws on any node that could be evaluated or any element or
 * attribute that is neither an author's nor made by us.
 */
export function assertInert(tree: Root): void {
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isInert(node)) throw new Error(`not inert: ${node.type}`);
    if ('children' in node) stack.push(...node.children);
  }
}

function isInert(node: Nodes): boolean {
  if (node.data && !isInertData(node.data)) return false;
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const name = node.name ?? '';
    const known = authorComponents.has(name) || VIEW_ELEMENTS.has(name);
    return known && node.attributes.every((one) => typeof one.value === 'string');
  }
  return node.type !== 'html' && !node.type.startsWith('mdx');
}

/** remark-rehype obeys `hName`, `hProperties` and `hChildren`: they could make any element. */
function isInertData(data: object): boolean {
  if ('hName' in data || 'hChildren' in data) return false;
  if (!('hProperties' in data)) return true;
  const properties: unknown = data.hProperties;
  if (typeof properties !== 'object' || properties === null) return false;
  return Object.entries(properties).every(
    ([name, value]) => VIEW_PROPERTIES.has(name) && typeof value === 'string',
  );
}
