import type { Definition, Nodes, PhrasingContent, Root } from 'mdast';
import { withoutEnd } from '#lib/text/edges.ts';
import { joined } from './nodes.ts';

/** Makes an address of a page readable from anywhere. */
export type Absolute = (url: string) => string;

/**
 * How addresses of a page become absolute ones.
 * @param siteUrl address of the site without a slash at its end, a path included where it lives under one.
 * @param page root-relative address of the page, for addresses that are only an anchor.
 */
export function absoluteFrom(siteUrl: string, page: string): Absolute {
  const site = withoutEnd(siteUrl, /\//);
  return (url) => {
    // `//host/…` names a host of its own.
    if (url.startsWith('//')) return `https:${url}`;
    if (url.startsWith('/')) return `${site}${url}`;
    // What names no protocol is meant from the page on; nothing at all is the page itself.
    return /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `${site}${page}${url}`;
  };
}

/**
 * A tree whose links and pictures hold their addresses themselves, absolute: no definitions are left, and of
 * what pages say of nodes only the language. The input is not changed.
 */
export function withAddresses(tree: Root, absolute: Absolute): Root {
  const definitions = new Map(
    tree.children.flatMap((node): [string, Definition][] =>
      node.type === 'definition' ? [[node.identifier, node]] : [],
    ),
  );
  const children = tree.children.filter((node) => node.type !== 'definition');
  return { type: 'root', children: children.flatMap((node) => aimed(node, absolute, definitions)) };
}

type Definitions = ReadonlyMap<string, Definition>;

/** @returns several nodes where an inline component gives way to what it holds. */
function aimed<T extends Nodes>(node: T, absolute: Absolute, definitions: Definitions): T[] {
  const inner = (children: readonly Nodes[]): Nodes[] =>
    children.flatMap((child) => aimed(child, absolute, definitions));
  const made: Nodes = { ...node, ...languageOf(node.data) };
  delete made.position;
  if (made.type === 'linkReference' || made.type === 'imageReference') {
    const found = definitions.get(made.identifier);
    const children = 'children' in made ? (inner(made.children) as PhrasingContent[]) : [];
    // Without a definition Markdown shows it as typed; the checker has told its author.
    if (!found) return children as Nodes[] as T[];
    const url = absolute(found.url);
    if (made.type === 'linkReference') return [{ type: 'link', url, children } as Nodes as T];
    return [{ type: 'image', url, alt: made.alt ?? '' } as Nodes as T];
  }
  if (made.type === 'mdxJsxTextElement') return inner(made.children) as T[];
  const aims = 'url' in made ? { ...made, url: absolute(made.url) } : made;
  if (!('children' in aims)) return [aims as T];
  return [{ ...aims, children: joined(inner(aims.children)) } as T];
}

/** What pages say of a node, but for its language, is theirs alone. */
function languageOf(data: Nodes['data']): { data: Nodes['data'] } {
  const lang: unknown = (data as { hProperties?: { lang?: unknown } } | undefined)?.hProperties
    ?.lang;
  return { data: typeof lang === 'string' ? { hProperties: { lang } } : undefined };
}
