import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { Fragment, Suspense, isValidElement, type ReactNode } from 'react';
import { withoutBase } from '#lib/site/base-path.ts';

type Component = (props: Readonly<Record<string, unknown>>) => ReactNode | Promise<ReactNode>;

/** Attributes that Markdown has a place for. */
const KEPT = ['href', 'src', 'alt', 'start', 'colSpan'] as const;

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src']);

/** Elements that only act, or only show. */
const LEFT_OUT = new Set(['button', 'form', 'svg', 'script', 'noscript', 'input', 'select', 'nav']);

/**
 * What a page says as a tree of Markdown: read off the page's own elements before they are written as HTML, so
 * that there is one text. Controls, drawings and what is hidden from listeners are no part of it.
 *
 * @param page what the page gives back, without what stands around every page. Its components are functions
 *   without state: documents have no others.
 */
export async function markdownOf(page: ReactNode): Promise<Root> {
  const html: HtmlRoot = { type: 'root', children: await elementsOf(page) };
  const tree = toMdast(html);
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/** Nodes of HTML for what a component gives back. */
async function elementsOf(node: ReactNode): Promise<ElementContent[]> {
  if (typeof node === 'string' || typeof node === 'number') {
    return [{ type: 'text', value: String(node) }];
  }
  if (node === null || node === undefined || typeof node !== 'object') return [];
  if (node instanceof Promise) return elementsOf(await node);
  if (isValidElement<Record<string, unknown>>(node)) return elementOf(node.type, node.props);
  if (!(Symbol.iterator in node)) return [];
  const all: ElementContent[] = [];
  for (const one of node) all.push(...(await elementsOf(one)));
  return all;
}

async function elementOf(
  type: unknown,
  props: Readonly<Record<string, unknown>>,
): Promise<ElementContent[]> {
  const children = props['children'] as ReactNode;
  if (type === Fragment) return elementsOf(children);
  // Without scripts what waits is what readers see.
  if (type === Suspense) return elementsOf(props['fallback'] as ReactNode);
  if (typeof type === 'function') return elementsOf(await (type as Component)(props));
  if (typeof type !== 'string' || LEFT_OUT.has(type) || isHidden(props)) return [];
  const inside = spaced(await elementsOf(children));
  return [{ type: 'element', tagName: type, properties: kept(props), children: inside }];
}

function isHidden(props: Readonly<Record<string, unknown>>): boolean {
  const { hidden, 'aria-hidden': unheard } = props;
  return unheard === true || unheard === 'true' || hidden === true;
}

/** Attributes as this tree has them: classes are a list, and only a code's language is one that is read. */
function kept(props: Readonly<Record<string, unknown>>): Element['properties'] {
  const known: Element['properties'] = {};
  for (const name of KEPT) {
    const value = props[name];
    // Addresses become absolute by the site's, which has the prefix already.
    if (typeof value === 'string') known[name] = ADDRESSES.has(name) ? withoutBase(value) : value;
    else if (typeof value === 'number') known[name] = value;
  }
  const { className } = props;
  const language =
    typeof className === 'string' ? /language-[\w+#-]+/.exec(className)?.[0] : undefined;
  return language ? { ...known, className: [language] } : known;
}

/** What styles set apart stands apart in text as well: elements beside elements get a space between. */
function spaced(nodes: readonly ElementContent[]): ElementContent[] {
  if (nodes.some(({ type }) => type === 'text')) return [...nodes];
  return nodes.flatMap((node, at): ElementContent[] =>
    at === 0 ? [node] : [{ type: 'text', value: ' ' }, node],
  );
}
