import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { el, elementsIn, hasClass } from '../../write/elements.ts';
import { partsTree } from '../../write/html.ts';
import { type PlaceOf, hrefOf } from './places.ts';

/** What the words of a passage are said about. */
export interface BodyContext {
  /** Chapter that it stands in. */
  chapter: string;
  /** Begins the ids of its notes; its own in the book. */
  prefix: string;
  placeOf: PlaceOf;
  /** Id of its only question or release, where the address of none is in it. */
  id?: string;
}

/** Parts that are things of their own; the others are passages of one. */
const THINGS: ReadonlySet<string> = new Set(['question', 'release', 'event', 'task', 'readings']);

/**
 * A plain tree with its parts as a passage of a book: `<section class="question" id="…">`, `<div class="answer">`.
 * Links lead to places of the book where it has them; one to what encloses it leads to the site.
 */
export function bodyOf(tree: MdastRoot, context: BodyContext): ElementContent[] {
  const tagOf = (part: string): string => (THINGS.has(part) ? 'section' : 'div');
  const root = partsTree(tree, tagOf, {
    clobberPrefix: `${context.prefix}-`,
    footnoteLabel: '脚注',
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['notes-label'] },
    footnoteBackLabel: (note) => `回到正文 ${note + 1}`,
  });
  ownIds(root, context.prefix);
  return aimed(root.children, { ...context, inside: null });
}

/** Ids that are XML names and nobody else's in the book: authors name notes as they like. */
function ownIds(root: Root, prefix: string): void {
  const ids = new Map<string, string>();
  for (const { properties } of elementsIn(root.children)) {
    if (typeof properties['id'] !== 'string') continue;
    const id = `n${prefix}-${ids.size + 1}`;
    ids.set(properties['id'], id);
    properties['id'] = id;
  }
  for (const { properties } of elementsIn(root.children)) {
    // A relation to the label of the notes; without it readers say the number only.
    delete properties['ariaDescribedBy'];
    const { href } = properties;
    if (typeof href !== 'string' || !href.startsWith('#')) continue;
    properties['href'] = `#${ids.get(href.slice(1)) ?? ids.get(decodedId(href)) ?? ''}`;
  }
}

function decodedId(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return '';
  }
}

interface Aiming extends BodyContext {
  /** Id of the question or release around. */
  inside: string | null;
}

function aimed(nodes: readonly RootContent[], context: Aiming): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    // Markdown's own nodes become nothing else.
    if (node.type !== 'element') return [];
    const isThing = hasClass(node, 'question') || hasClass(node, 'release');
    const id = isThing && context.inside === null ? idOf(node, context) : null;
    const inside = id ?? context.inside;
    const children = aimed(node.children, { ...context, inside });
    const properties = { ...node.properties, ...(id !== null && { id }) };
    const made: Element = { ...node, properties: withoutAlign(properties), children };
    if (node.tagName !== 'a') return [made];
    const href = aim(node.properties['href'], { ...context, inside });
    // What no reader can open is words.
    if (href === null) return children;
    return [{ ...made, properties: { ...made.properties, href } }];
  });
}

/** A question of a weekly names its own page in its first line. */
function idOf(thing: Element, { placeOf, id }: Aiming): string | null {
  if (id !== undefined) return id;
  const meta = thing.children.find((node) => node.type === 'element' && hasClass(node, 'meta'));
  if (meta?.type !== 'element') return null;
  for (const { properties } of elementsIn(meta.children)) {
    const place = typeof properties['href'] === 'string' ? placeOf(properties['href']) : null;
    if (place?.id) return place.id;
  }
  return null;
}

/** @returns null for an address that a reader of books cannot open. */
function aim(href: unknown, { placeOf, chapter, inside }: Aiming): string | null {
  if (typeof href !== 'string') return null;
  if (href.startsWith('#')) return href.length > 1 ? href : null;
  const place = placeOf(href);
  const isAround = place?.chapter === chapter && (place.id === null || place.id === inside);
  if (place && !isAround) return hrefOf(place);
  return webAddress(href);
}

/** An address of the web as its standard writes it; null for others and for what is none. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (!['http:', 'https:', 'mailto:'].includes(protocol)) return null;
  // The URL standard leaves these; RFC 3986, which EPUB is checked by, does not have them.
  return href.replace(/[|^`{}"<>\\[\]]/g, (one, at: number) =>
    isHost(href, at) ? one : encodeURIComponent(one),
  );
}

/** Whether a place of an address is in its host: there brackets hold an IPv6 address. */
function isHost(href: string, at: number): boolean {
  const end = href.indexOf('/', href.indexOf('//') + 2);
  return href.includes('//') && (end === -1 || at < end);
}

/** Alignment of tables is a style: the attribute is no more. */
function withoutAlign({ align, ...rest }: Element['properties']): Element['properties'] {
  return typeof align === 'string' ? { ...rest, style: `text-align: ${align}` } : rest;
}

/** A first-level heading. */
export function chapterTitle(title: string): Element {
  return el('h1', {}, title);
}
