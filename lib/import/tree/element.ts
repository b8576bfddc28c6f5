import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Content } from './nodes.ts';

/** A block component with string attributes; null and empty values are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  children: readonly Content[],
): MdxJsxFlowElement {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value ? [{ type: 'mdxJsxAttribute' as const, name: key, value }] : [],
  );
  return { type: 'mdxJsxFlowElement', name, attributes: written, children: [...children] };
}

/** Value of an attribute of a made component; null where it is absent. */
export function attributeOf(node: MdxJsxFlowElement, name: string): string | null {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : null;
}
