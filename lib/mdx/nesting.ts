import type { Nodes, Root } from 'mdast';

/** Real weeklies reach 8. Recursive tree tools overflow the stack at some thousands. */
export const MAX_DEPTH = 64;

/** Depth of a tree (root = 0), found without recursion so that no input can overflow the stack. */
export function treeDepth(tree: Root): number {
  let deepest = 0;
  const stack: [Nodes, number][] = [[tree, 0]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, depth] = top;
    deepest = Math.max(deepest, depth);
    if ('children' in node) for (const child of node.children) stack.push([child, depth + 1]);
  }
  return deepest;
}

/** The whole source as one literal block: shown, never interpreted. */
export function literalTree(source: string): Root {
  return { type: 'root', children: [{ type: 'code', lang: null, meta: null, value: source }] };
}
