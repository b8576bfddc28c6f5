import { Children, type ReactElement, type ReactNode, cloneElement, isValidElement } from 'react';

type Parent = ReactElement<{ children?: ReactNode }>;

const isParent = (node: ReactNode): node is Parent => isValidElement(node);

/** A component that is made for a page, with what that page knows, and stands for the one all pages have. */
interface Standing {
  standsFor?: unknown;
}

/**
 * Makes a component of one page count as the one it stands for: others look for that in what they are given.
 * @returns the component itself.
 */
export function standingFor<Component extends object>(
  standsFor: unknown,
  component: Component,
): Component {
  return Object.assign(component, { standsFor });
}

function isOf({ type: own }: ReactElement, type: unknown): boolean {
  return own === type || (typeof own === 'function' && (own as Standing).standsFor === type);
}

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
    (child) => isParent(child) && (isOf(child, type) || contains(child.props.children, type)),
  );
}

/** The `lang` an element carries. */
export function langProp(node: ReactNode): string | undefined {
  return isValidElement<{ lang?: string }>(node) ? node.props.lang : undefined;
}

/** The element's children if it has the given type, else undefined. */
export function childrenOf(node: ReactNode, type: unknown): ReactNode | undefined {
  return isParent(node) && isOf(node, type) ? (node.props.children ?? '') : undefined;
}

/** A tree in which the elements of a type have more properties. */
export function withProps(node: ReactNode, type: unknown, props: object): ReactNode {
  return Children.map(node, (child) => {
    if (!isParent(child)) return child;
    if (isOf(child, type)) return cloneElement(child, props);
    const { children } = child.props;
    return children === undefined
      ? child
      : cloneElement(child, {}, withProps(children, type, props));
  });
}
