import type { Root as HtmlRoot } from 'hast';
import { toHtml as serialise } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { type Options, toHast } from 'mdast-util-to-hast';
import { withoutParts } from '../plain/parts.ts';
import { el } from './elements.ts';

/** A tree of Markdown as an HTML tree. */
export function htmlTree(tree: Root, options: Options): HtmlRoot {
  const made = toHast(tree, options);
  return made.type === 'root' ? made : { type: 'root', children: [] };
}

/**
 * A plain tree as an HTML tree whose parts (plain/parts.ts) are elements with the part's name as class.
 * @param tagOf which element a part becomes.
 */
export function partsTree(
  tree: Root,
  tagOf: (part: string) => string,
  options: Options = {},
): HtmlRoot {
  return htmlTree(tree, {
    ...options,
    handlers: {
      mdxJsxFlowElement: (state, { name, ...node }: { name: string | null }) =>
        el(tagOf(name ?? ''), { className: [name ?? ''] }, ...state.all(node as never)),
    },
  });
}

/**
 * A plain tree as a passage of HTML without classes and scripts: footnotes come last, under ids of their own.
 *
 * @param notes begins the ids of its footnotes; one of its own for each text that may stand beside others.
 */
export function toHtml(tree: Root, notes: string): string {
  const html = htmlTree(withoutParts(tree), {
    clobberPrefix: `${notes}-`,
    footnoteLabel: '脚注',
    footnoteBackLabel: (note) => `回到正文 ${note + 1}`,
  });
  return serialise(html, { closeSelfClosing: true });
}
