import type { Paragraph, Parents, RootContent } from 'mdast';
import { authorComponents } from './spec.ts';

/**
 * `<Answer>短回答</Answer>` on one line parses as a paragraph around an inline tag, although the
 * contributor clearly means the block. Lifts our components out of paragraphs that hold nothing
 * else. Works in place on one parent's children.
 */
export function unravel(parent: Parents): void {
  if (parent.type === 'paragraph' || !parent.children.some(isOnlyComponents)) return;
  parent.children = parent.children.flatMap(
    (child) => (isOnlyComponents(child) ? lift(child) : [child]),
    // Flow parents accept what lift() returns; mdast cannot say that about a union of parents.
  );
}

function isOnlyComponents(node: Parents['children'][number]): node is Paragraph {
  if (node.type !== 'paragraph') return false;
  const tags = node.children.filter((child) => child.type === 'mdxJsxTextElement');
  const rest = node.children.filter((child) => child.type !== 'mdxJsxTextElement');
  return (
    tags.length > 0 &&
    tags.every((tag) => tag.name !== null && authorComponents.has(tag.name)) &&
    rest.every((child) => child.type === 'text' && child.value.trim() === '')
  );
}

function lift(paragraph: Paragraph): RootContent[] {
  return paragraph.children.flatMap((child): RootContent[] => {
    if (child.type !== 'mdxJsxTextElement') return [];
    const inner: Paragraph = { type: 'paragraph', children: child.children };
    const [first] = child.children;
    if (first?.position) inner.position = { ...first.position };
    const last = child.children.at(-1);
    if (inner.position && last?.position) inner.position.end = last.position.end;
    const { name, attributes, position } = child;
    return [
      {
        type: 'mdxJsxFlowElement',
        name,
        attributes,
        children: child.children.length > 0 ? [inner] : [],
        ...(position && { position }),
      },
    ];
  });
}
