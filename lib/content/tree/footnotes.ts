import type { Nodes, Parents, Root, RootContent } from 'mdast';

/**
 * Names footnotes `<prefix>-<n>` in the order in which they are first referred to, so that their
 * anchors are ASCII and unique where several weeklies stand on one page. The input is not changed.
 *
 * @param prefix what no other tree on a page has: a weekly's date, a project's slug.
 */
export function nameNotes(tree: Root, prefix: string): Root {
  const names = new Map<string, string>();
  const collect = (node: Nodes): void => {
    if (node.type === 'footnoteReference' && !names.has(node.identifier)) {
      names.set(node.identifier, `${prefix}-${names.size + 1}`);
    }
    if ('children' in node) node.children.forEach(collect);
  };
  collect(tree);
  return names.size === 0 ? tree : renamed(tree, names);
}

function renamed<N extends Nodes>(node: N, names: ReadonlyMap<string, string>): N {
  const isNote = node.type === 'footnoteReference' || node.type === 'footnoteDefinition';
  const name = isNote ? names.get(node.identifier) : undefined;
  const children =
    'children' in node ? node.children.map((child) => renamed(child, names)) : undefined;
  return { ...node, ...(name && { identifier: name }), ...(children && { children }) };
}

/**
 * Moves footnotes and link definitions out of tags to the end of the file, in place: they show
 * nothing where they stand, so they must not count as a word of a question or an answer.
 */
export function definitionsLast(tree: Root): void {
  const found: RootContent[] = [];
  const take = (parent: Parents): void => {
    const kept = parent.children.filter((child) => !isDefinition(child));
    if (parent.type === 'mdxJsxFlowElement' && kept.length < parent.children.length) {
      found.push(...parent.children.filter(isDefinition));
      // What is left is what the parent held before.
      parent.children = kept as typeof parent.children;
    }
    for (const child of parent.children) if ('children' in child) take(child);
  };
  take(tree);
  tree.children.push(...found);
}

function isDefinition({ type }: Nodes): boolean {
  return type === 'definition' || type === 'footnoteDefinition';
}
