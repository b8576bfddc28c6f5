import { Children, isValidElement, type ReactNode } from 'react';

/** Length of the text in a tree of elements that are not rendered yet. */
export function textLength(node: ReactNode): number {
  let length = 0;
  Children.forEach(node, (child) => {
    if (typeof child === 'string' || typeof child === 'number') length += String(child).length;
    else if (isValidElement<{ children?: ReactNode }>(child)) {
      length += textLength(child.props.children);
    }
  });
  return length;
}

/** Children without the line breaks that stand between blocks. */
export function blocksOf(children: ReactNode): ReactNode[] {
  return Children.toArray(children).filter(
    (child) => !(typeof child === 'string' && child.trim() === ''),
  );
}
