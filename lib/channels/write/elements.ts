// Elements of an HTML tree, in few words.
import type { Element, ElementContent, Properties, RootContent } from 'hast';

/** An element; strings are text. */
export function el(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    ...{ type: 'element', tagName, properties },
    children: children.map((one) =>
      typeof one === 'string' ? { type: 'text' as const, value: one } : one,
    ),
  };
}

/** All elements in printed order, outer ones first. */
export function* elementsIn(nodes: readonly RootContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    yield node;
    yield* elementsIn(node.children);
  }
}

/** Whether an element has a class. */
export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
