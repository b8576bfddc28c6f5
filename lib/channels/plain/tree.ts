import type { Root, RootContent } from 'mdast';
import { absoluteFrom, withAddresses } from './addresses.ts';
import { eventPart, figurePart, projectPart, releasePart, taskPart } from './entries.ts';
import { HOLDERS, type PartOf, type PlainContext } from './parts.ts';
import { questionPart } from './question.ts';
import { readingsPart } from './readings.ts';

/** What becomes of the author's components; of others what they hold stays. */
const PARTS: ReadonlyMap<string, PartOf> = new Map<string, PartOf>([
  ['Question', questionPart],
  ['Release', releasePart],
  ['Readings', readingsPart],
  ['Event', eventPart],
  ['Task', taskPart],
  ['Figure', figurePart],
  ['Project', projectPart],
]);

/**
 * A view tree as every channel can write it: Markdown's own nodes, absolute addresses, and the author's
 * components as headings, lines, lists and **parts**, elements named `meta`, `ask`, `answer`, `reading` …
 * which say what a passage is to channels that can show it. Channels that cannot leave them away with
 * {@link withoutParts}. No word of the view tree is lost. The input is not changed.
 *
 * @param siteUrl address of the site without a slash at its end. @param page root-relative address of the page.
 */
export function plainTree(
  view: Root,
  {
    siteUrl,
    page,
    ...context
  }: Omit<PlainContext, 'absolute' | 'plain'> & { siteUrl: string; page: string },
): Root {
  const absolute = absoluteFrom(siteUrl, page);
  const plain = (blocks: readonly RootContent[]): RootContent[] =>
    plainBlocks(blocks, { ...context, absolute, plain });
  return { type: 'root', children: plain(withAddresses(view, absolute).children) };
}

function plainBlocks(blocks: readonly RootContent[], context: PlainContext): RootContent[] {
  return blocks.flatMap((node): RootContent[] => {
    if (node.type !== 'mdxJsxFlowElement') return withPlainChildren(node, context);
    const part = PARTS.get(node.name ?? '');
    return part ? part(node, context) : context.plain(node.children);
  });
}

/** Components may stand inside of lists and quotations. */
function withPlainChildren(node: RootContent, context: PlainContext): RootContent[] {
  if (!HOLDERS.has(node.type) || !('children' in node)) return [node];
  return [{ ...node, children: context.plain(node.children) } as RootContent];
}
