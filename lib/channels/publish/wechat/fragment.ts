import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root as MdastRoot } from 'mdast';
import { weeklyByline } from '#lib/content/views/citation.ts';
import { el, hasClass } from '../../write/elements.ts';
import { changed, keepAttributes, layStyles, colouredTree } from '../html/tree.ts';
import type { Source } from '../types.ts';
import { codeBlock, inlineCode } from './code.ts';
import { hoistedList } from './lists.ts';
import { Placeholders, References } from './numbered.ts';
import { STYLES } from './styles.ts';

/** Attributes that the platform keeps; `start` numbers a list that does not begin with 1. */
const KEPT = new Set(['style', 'href', 'src', 'start']);

/**
 * A weekly as one fragment of HTML to paste into WeChat's editor, with every style in its element.
 * What the platform eats or refuses, and what stands in its place: docs/decisions/038-publishing.md.
 *
 * @param text the weekly's own text, see `forWeChat`.
 */
export function weChatFragment({ weekly, siteUrl }: Source, text: MdastRoot): string {
  const references = new References(siteUrl);
  const pictures = new Placeholders();
  const blocks = changed(colouredTree(text).children, (element) =>
    shaped(element, references, pictures),
  );
  const named = weeklyByline(weekly);
  const lead = el('p', { className: ['lead'] }, `${named}。${weekly.summary}`);
  const page = el('p', { className: ['source'] }, `网页版：${siteUrl}${weekly.url}`);
  const body = el('section', { className: ['body'] }, lead, ...blocks, ...references.list(), page);
  const tree: Root = { type: 'root', children: [body] };
  dropLineEnds(body);
  layStyles(tree, STYLES);
  keepAttributes(tree, KEPT);
  return `${toHtml(tree)}\n`;
}

function shaped(
  element: Element,
  references: References,
  pictures: Placeholders,
): ElementContent[] {
  switch (element.tagName) {
    case 'a':
      return references.of(element);
    case 'img':
      return pictures.of(element);
    case 'input':
      return [{ type: 'text', value: element.properties['checked'] ? '☑' : '☐' }];
    case 'pre':
      return [codeBlock(element)];
    case 'code':
      return [inlineCode(element)];
    case 'del':
      return [{ ...element, tagName: 'span', properties: { className: ['gone'] } }];
    case 'ul':
    case 'ol':
      return [hoistedList(element)];
    case 'table':
      return [el('section', { className: ['wide'] }, element)];
    default:
      return [element];
  }
}

/** Elements that hold blocks: a line end between two of them would become an empty line. */
const HOLDERS = new Set('section ul ol li blockquote table thead tbody tr'.split(' '));

function dropLineEnds(element: Element): void {
  if (HOLDERS.has(element.tagName)) {
    element.children = element.children.filter(
      (child) => child.type !== 'text' || child.value !== '\n',
    );
  }
  for (const child of element.children) {
    if (child.type === 'element' && !hasClass(child, 'block')) dropLineEnds(child);
  }
}
