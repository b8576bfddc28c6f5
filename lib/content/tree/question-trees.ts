import type { Root } from 'mdast';
import { definitionFinder } from './definitions.ts';

/**
 * Trees that hold one question each, by its id. Footnotes and link definitions stand at the end of a weekly; a
 * question gets those that it uses.
 * @param tree view tree of a weekly.
 */
export function questionTrees(tree: Root): [string, Root][] {
  const used = definitionFinder(tree);
  return tree.children.flatMap((node): [string, Root][] => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Question') return [];
    const id = node.attributes.find((one) => 'name' in one && one.name === 'id')?.value;
    if (typeof id !== 'string') return [];
    return [[id, { type: 'root', children: [node, ...used(node)] }]];
  });
}
