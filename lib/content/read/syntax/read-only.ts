// `remark-gfm` and `remark-mdx` also bring what writes their syntax, a tenth of the editor's worker. Content is
// only read here; these are their first halves.
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
// Adds the lists of extensions to unified's data.
import type {} from 'remark-parse';
import type { Data } from 'unified';

/** Reads what GitHub adds to Markdown: tables, notes, bare addresses, tasks, and text struck through by two tildes. */
export function readGfm(this: WithData): void {
  // One tilde is a range (`100~200`).
  add(this, gfm({ singleTilde: false }), gfmFromMarkdown());
}

/** Reads elements and expressions among Markdown. */
export function readMdx(this: WithData): void {
  add(this, mdxjs(), mdxFromMarkdown());
}

/** A processor of unified. */
interface WithData {
  data: () => Data;
}

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type Tree = NonNullable<Data['fromMarkdownExtensions']>[number];

function add(processor: WithData, syntax: Syntax, tree: Tree): void {
  const data = processor.data();
  (data.micromarkExtensions ??= []).push(syntax);
  (data.fromMarkdownExtensions ??= []).push(tree);
}
