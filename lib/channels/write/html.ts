import type { Root as HtmlRoot } from 'hast';
import { toHtml as serialise } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { withoutParts } from '../plain/parts.ts';

/**
 * A plain tree as an HTML tree without classes and scripts: footnotes come last, under ids of their own.
 *
 * @param notes begins the ids of its footnotes; one of its own for each text that may stand beside others.
 */
export function toHtmlTree(tree: Root, notes: string): HtmlRoot {
  const made = toHast(withoutParts(tree), {
    clobberPrefix: `${notes}-`,
    footnoteLabel: '脚注',
    footnoteBackLabel: (note) => `回到正文 ${note + 1}`,
  });
  return made.type === 'root' ? made : { type: 'root', children: [] };
}

/** A plain tree as a passage of HTML. @param notes see {@link toHtmlTree}. */
export function toHtml(tree: Root, notes: string): string {
  return serialise(toHtmlTree(tree, notes), { closeSelfClosing: true });
}
