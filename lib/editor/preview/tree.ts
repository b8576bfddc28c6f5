import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { footnotes } from '#lib/mdx/footnotes.ts';
import { assertInert } from '#lib/mdx/inert.ts';

/** Elements of ours, which keep their names until they are drawn. */
const PASSED = ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const;

/**
 * A view tree as elements of a page, with our own among them: the step of remark-rehype that the built page
 * takes, without compiling and without anything that could be evaluated.
 *
 * @param tree of lib/content; not changed.
 * @throws Error when the tree is not inert: a bug of ours, never an author's mistake.
 */
export function htmlTree(tree: Root): HtmlRoot {
  assertInert(tree);
  const made = toHast(structuredClone(tree), { ...footnotes, passThrough: [...PASSED] });
  if (made.type !== 'root') throw new Error(`not a root: ${made.type}`);
  return made;
}
