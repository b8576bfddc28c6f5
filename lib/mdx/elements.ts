import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

/** Whether a node is the block component of that name. */
export function isElement(node: RootContent, name: string): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && node.name === name;
}

/** The block components of one name at the top level of a weekly, in order. */
export function elements(tree: Root, name: string): MdxJsxFlowElement[] {
  return tree.children.filter((node) => isElement(node, name));
}

/**
 * Value of an attribute, trimmed; null where it is absent or blank.
 * The allowlist has left strings only, and {@link element} writes no others.
 */
export function attribute(element: MdxJsxFlowElement, name: string): string | null {
  for (const one of element.attributes) {
    if (one.type === 'mdxJsxAttribute' && one.name === name && typeof one.value === 'string') {
      return one.value.trim() || null;
    }
  }
  return null;
}

/** The element of a release, with what it must say. */
interface ReleaseNode {
  node: MdxJsxFlowElement;
  project: string;
  version: string;
}

/** The releases of a weekly's tree: the n-th is the n-th of the model's weekly. */
export function releasesOf(tree: Root): ReleaseNode[] {
  return elements(tree, 'Release').flatMap((node) => {
    const project = attribute(node, 'project');
    const version = attribute(node, 'version');
    // Both are required; without them a message stands and the build does not go on.
    return project === null || version === null ? [] : [{ node, project, version }];
  });
}

/** A block component with string attributes; null and empty values are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  children: readonly MdxJsxFlowElement['children'][number][],
): MdxJsxFlowElement {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value ? [{ type: 'mdxJsxAttribute' as const, name: key, value }] : [],
  );
  return { type: 'mdxJsxFlowElement', name, attributes: written, children: [...children] };
}
