import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';

type Named = Definition | FootnoteDefinition;

/**
 * Finds the footnotes and link definitions that a part of a tree uses, also by way of other footnotes.
 * A part holds its own ones only: what a page keeps grows with the file, not with parts times definitions.
 *
 * @param tree with its definitions at the top level.
 * @returns from a part to its definitions, in the order of the tree.
 */
export function definitionFinder(tree: Root): (part: Nodes) => Named[] {
  const order = new Map<Named, number>();
  const byName = new Map<string, Named>();
  for (const node of tree.children) {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue;
    order.set(node, order.size);
    const key = keyOf(node.type === 'definition', node.identifier);
    // The first of a name is the one that counts.
    if (!byName.has(key)) byName.set(key, node);
  }
  return (part) => {
    const found = new Set<Named>();
    const waiting: Nodes[] = order.size === 0 ? [] : [part];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      const named = 'identifier' in node ? byName.get(usedBy(node)) : undefined;
      if (named && !found.has(named)) {
        found.add(named);
        waiting.push(named);
      }
      if ('children' in node) for (const child of node.children) waiting.push(child);
    }
    return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
}

function usedBy(node: Extract<Nodes, { identifier: string }>): string {
  return keyOf(node.type !== 'footnoteReference', node.identifier);
}

/** Footnotes and links have names of their own. */
function keyOf(isLink: boolean, identifier: string): string {
  return `${isLink ? 'link' : 'note'} ${identifier.toUpperCase()}`;
}
