import type { Parents, Root } from 'mdast';
import { leadAnchors } from './anchors.ts';
import { dropAttributeLists } from './attribute-lists.ts';
import { endBareAddresses } from './bare-addresses.ts';
import { repairEmphasis } from './emphasis.ts';
import { replaceHtml } from '../html/replace.ts';
import { actingTaken } from '#lib/text/printable.ts';
import { type LinkContext, normaliseLinks } from './links.ts';

/**
 * Repairs a parsed post in place, before anything is recognised in it: raw HTML becomes Markdown,
 * U+00A0 a space, attribute lists go, addresses are mended, literal `**` becomes emphasis, links
 * inside the post lead to its headings.
 */
export function normalise(tree: Root, context: LinkContext): void {
  endBareAddresses(tree);
  replaceHtml(tree, context.file);
  plainSpaces(tree);
  const named = dropAttributeLists(tree);
  normaliseLinks(tree, context);
  repairEmphasis(tree);
  leadAnchors(tree, named, context.file);
}

/** U+00A0 and zero-width marks in words become a space and nothing; code keeps what it has. */
function plainSpaces(parent: Parents): void {
  for (const child of parent.children) {
    if ('url' in child) child.url = actingTaken(child.url);
    if ('alt' in child && child.alt) child.alt = actingTaken(child.alt);
    if ('title' in child && child.title) child.title = actingTaken(child.title);
    if (child.type === 'text') {
      // Only a reference (`&#x202e;`) is left of these; the file had its own taken out.
      child.value = actingTaken(child.value)
        .replace(/[\u00A0\u2002-\u200A\u202F]/g, ' ')
        .replace(/[\u200B\uFEFF]/g, '')
        // `<br/>` whose brackets an editor lost, at the end of a sentence.
        .replace(/(?<=[？?。！!，,])br\/(?=\n|$)/g, '');
    }
    if ('children' in child) plainSpaces(child);
  }
}
