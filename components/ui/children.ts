import { Children, type ReactElement, type ReactNode, isValidElement } from 'react';

type Parent = ReactElement<{ children?: ReactNode }>;

const isParent = (node: ReactNode): node is Parent => isValidElement(node);

/** The text in a tree of elements that are not rendered yet. */
export function childText(node: ReactNode): string {
  let text = '';
  Children.forEach(node, (child) => {
    if (typeof child === 'string' || typeof child === 'number') text += String(child);
    else if (isParent(child)) text += childText(child.props.children);
  });
  return text;
}

/** Children without the line breaks that stand between blocks. */
export function blocksOf(children: ReactNode): ReactNode[] {
  return Children.toArray(children).filter(
    (child) => !(typeof child === 'string' && child.trim() === ''),
  );
}

/** True if an element of the given type stands anywhere in the tree. */
export function contains(node: ReactNode, type: unknown): boolean {
  return Children.toArray(node).some(
    (child) => isParent(child) && (child.type === type || contains(child.props.children, type)),
  );
}

/** The `lang` an element carries. */
export function langProp(node: ReactNode): string | undefined {
  return isValidElement<{ lang?: string }>(node) ? node.props.lang : undefined;
}

/** The element's children if it has the given type, else undefined. */
export function childrenOf(node: ReactNode, type: unknown): ReactNode | undefined {
  return isParent(node) && node.type === type ? (node.props.children ?? '') : undefined;
}
