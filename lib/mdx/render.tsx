import type { Root } from 'mdast';
import { type MDXRemoteProps, compileMDX } from 'next-mdx-remote/rsc';
import type { ReactElement } from 'react';
import { footnotes } from './footnotes.ts';
import { rehypeHighlight } from './highlight.ts';
import { assertInert } from './inert.ts';
import type { MdxComponents } from './types.ts';

/**
 * Renders a view tree with the given components. The only module that knows next-mdx-remote: it
 * hands over a tree that the allowlist has made inert, never a source text, so nothing is parsed
 * twice and nothing evaluable reaches the compiler.
 *
 * @param tree view tree; not changed.
 * @throws Error when the tree is not inert: a bug of ours, never an author's mistake.
 */
export async function renderMdx(tree: Root, components: MdxComponents): Promise<ReactElement> {
  assertInert(tree);
  const { content } = await compileMDX({
    source: '',
    // Its type wants components that accept any props; ours name the strings they receive.
    components: components as MDXRemoteProps['components'] & object,
    options: {
      mdxOptions: {
        remarkPlugins: [() => () => structuredClone(tree)],
        remarkRehypeOptions: footnotes,
        rehypePlugins: [rehypeHighlight],
      },
    },
  });
  return content;
}
