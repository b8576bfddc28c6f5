import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root as MdastRoot } from 'mdast';
import { weeklyByline } from '#lib/content/views/citation.ts';
import { site } from '#lib/site/site.ts';
import { el, hasClass } from '../../write/elements.ts';
import { changed, keepAttributes, layStyles, colouredTree } from '../html/tree.ts';
import type { Source } from '../types.ts';
import { SHEET, STYLES } from './styles.ts';

const KEPT = new Set(
  'style href src alt lang className role width border cellPadding cellSpacing align start'.split(
    ' ',
  ),
);
/** Classes that {@link SHEET} names; others would only be bytes. */
const NAMED = new Set(['page', 'paper', 'sheet', 'quiet', 'kw', 'rem']);

/**
 * A mail's HTML: tables for layout, every style in its element, and one sheet for dark mode and phones.
 * @param text what it says. @param preview the line that lists of mails show behind the subject.
 */
export function mailPage({ weekly, siteUrl }: Source, text: MdastRoot, preview: string): string {
  const page = siteUrl + weekly.url;
  const named = weeklyByline(weekly);
  const paper = layout('paper', [
    el('h1', {}, weekly.title),
    el('p', { className: ['quiet'] }, `${named}。${weekly.summary}`),
    ...changed(colouredTree(text).children, shaped),
    el('p', { className: ['quiet'] }, '网页版：', el('a', { href: page }, page)),
  ]);
  const tree: Root = { type: 'root', children: [layout('page', [paper], 'center')] };
  layStyles(tree, STYLES);
  keepAttributes(tree, KEPT);
  keepNamed(tree);
  const head: ElementContent[] = [
    el('meta', { charSet: 'utf-8' }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    el('title', {}, weekly.title),
    el('style', {}, SHEET),
  ];
  const hidden = el(
    'div',
    { style: 'display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;opacity:0' },
    preview,
  );
  const body = el('body', { style: 'margin:0;padding:0' }, hidden, ...(tree.children as Element[]));
  const html = el('html', { lang: site.lang }, el('head', {}, ...head), body);
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, html] })}\n`;
}

/** A table of one cell: what mail programs lay out alike. */
function layout(name: string, children: readonly ElementContent[], align?: 'center'): Element {
  const plain = { role: 'presentation', width: '100%', border: 0, cellPadding: 0, cellSpacing: 0 };
  const cell = el('td', align ? { align } : {}, ...children);
  return el('table', { ...plain, className: [name] }, el('tbody', {}, el('tr', {}, cell)));
}

/** Width of the text: some programs show a picture as wide as it says it is, whatever its style. */
const COLUMN = 592;

/** A picture of known size at most as wide as the text. */
function bounded(image: Element): Element {
  const width = Number(image.properties['width']);
  if (!(width > 0)) return image;
  return { ...image, properties: { ...image.properties, width: Math.min(width, COLUMN) } };
}

function shaped(element: Element): ElementContent[] {
  const { tagName, properties, children } = element;
  if (tagName === 'table') return [{ ...element, properties: { className: ['grid'] } }];
  if (tagName === 'img') return [bounded(element)];
  if (tagName === 'input') return [{ type: 'text', value: properties['checked'] ? '☑' : '☐' }];
  if (tagName !== 'section') return [element];
  if (hasClass(element, 'answer')) return [layout('sheet', children)];
  if (hasClass(element, 'ask')) return children.map((child) => withClass(child, ['asked']));
  if (hasClass(element, 'meta'))
    return children.map((child) => withClass(child, ['quiet', 'meta']));
  if (hasClass(element, 'caption')) return children.map((child) => withClass(child, ['quiet']));
  return children;
}

function withClass(node: ElementContent, className: string[]): ElementContent {
  if (node.type !== 'element') return node;
  const own = Array.isArray(node.properties.className) ? node.properties.className : [];
  return { ...node, properties: { ...node.properties, className: [...own, ...className] } };
}

function keepNamed(tree: Root | Element): void {
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    const { className } = node.properties;
    if (Array.isArray(className)) {
      const kept = className.filter((one) => NAMED.has(String(one)));
      if (kept.length > 0) node.properties['className'] = kept;
      else delete node.properties['className'];
    }
    keepNamed(node);
  }
}
