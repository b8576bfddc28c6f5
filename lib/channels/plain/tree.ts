import type { Root, RootContent } from 'mdast';
import type { PictureLines } from '#lib/site/kept-picture.ts';
import { absoluteFrom, withAddresses } from './addresses.ts';
import { eventPart, figurePart, projectPart, releasePart, taskPart } from './entries.ts';
import { HOLDERS, type PartOf, type PlainContext } from './parts.ts';
import { type PictureChoice, withCopies } from './pictures.ts';
import { questionPart } from './question.ts';
import { readingsPart } from './readings.ts';

/** Where a plain tree is read, and what it shows of pictures. */
interface PlainPlace {
  siteUrl: string;
  page: string;
  /** Lines of the ledger of pictures; without them all are shown from where they are. */
  pictures?: PictureLines;
  /** `light` unless it is said. */
  choice?: PictureChoice;
}

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
    pictures,
    choice = 'light',
    ...context
  }: Omit<PlainContext, 'absolute' | 'plain'> & PlainPlace,
): Root {
  const absolute = absoluteFrom(siteUrl, page);
  const plain = (blocks: readonly RootContent[]): RootContent[] =>
    plainBlocks(blocks, { ...context, absolute, plain });
  const made: Root = { type: 'root', children: plain(withAddresses(view, absolute).children) };
  return pictures ? withCopies(made, { lines: pictures, choice, absolute }) : made;
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
