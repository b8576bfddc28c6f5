import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { attribute, isElement } from '#lib/mdx/elements.ts';
import { DEAD_REASONS, sourceOf } from '#lib/site/source.ts';
import { link, paragraph } from './nodes.ts';
import { type PlainContext, part } from './parts.ts';

/** Articles as a list of links, each with where it stands; one that nobody can open is struck out, with the reason. */
export function readingsPart(node: MdxJsxFlowElement, context: PlainContext): RootContent[] {
  const items = node.children.filter((child): child is MdxJsxFlowElement =>
    isElement(child, 'ReadingItem'),
  );
  const children = items.map((item) => readingItem(item, context));
  if (children.length === 0) return context.plain(node.children);
  return [part('readings', [{ type: 'list', ordered: false, spread: false, children }])];
}

function readingItem(item: MdxJsxFlowElement, context: PlainContext): ListItem {
  const [first, ...rest] = context.plain(item.children);
  const printed = attribute(item, 'url') ?? '';
  const { name, dead } = sourceOf(printed);
  const url = context.absolute(printed);
  const words = first?.type === 'paragraph' ? first.children : [];
  const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest;
  const line = dead
    ? paragraph({ type: 'delete', children: words }, `（${DEAD_REASONS[dead]}）`)
    : paragraph(...titled(words, url), `（${name}）`);
  // A list may follow its line at once, other blocks not.
  const spread = others.some(({ type }) => type !== 'list');
  return { type: 'listItem', spread, children: [line, ...others] as ListItem['children'] };
}

/** The whole line leads to the article, unless it holds links of its own. */
function titled(words: readonly PhrasingContent[], url: string): PhrasingContent[] {
  if (words.length === 0) return [link(url, url)];
  const holdsLink = JSON.stringify(words).includes('"type":"link"');
  return holdsLink
    ? [...words, { type: 'text', value: ' ' }, link(url, '原文')]
    : [link(url, ...words)];
}
