import type { Definition, Nodes } from 'mdast';
import type { ParsedContent } from '#lib/content/index.ts';
import { ledgerKey } from '#lib/site/ledger-key.ts';
import { sourceOf } from '#lib/site/source.ts';

/** A picture that content shows. */
export interface ShownPicture {
  /** As the ledger knows it. */
  address: string;
  /** Alternative text of the first place that has one. */
  alt: string;
  /** `weekly/2024-03-01.mdx:12`, the first one. */
  place: string;
}

type Parsed = Pick<ParsedContent, 'projects' | 'weeklies' | 'next'>;

/**
 * Every picture of the web that content shows, of contributions as well, in the order of its address. Those of
 * this site, and those that nobody can open (`sourceOf`), are none.
 * @param ownHosts hosts near by that are asked all the same, `pictures.corp` or with a port.
 */
export function shownPictures(
  { projects, weeklies, next }: Parsed,
  ownHosts: readonly string[] = [],
): Map<string, ShownPicture> {
  const isDead = (address: string): boolean => {
    const { host, hostname } = new URL(address);
    const isOwn = ownHosts.includes(host) || ownHosts.includes(hostname);
    return !isOwn && sourceOf(address).dead !== null;
  };
  const found = new Map<string, ShownPicture>();
  for (const { tree, file } of [...projects, ...weeklies, ...next]) {
    for (const { url, alt, line } of picturesIn(tree)) {
      const address = ledgerKey(url);
      if (address === null || isDead(address)) continue;
      const known = found.get(address);
      if (!known) found.set(address, { address, alt, place: `${file.path}:${line}` });
      else if (known.alt === '') known.alt = alt;
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Written {
  url: string;
  alt: string;
  line: number;
}

function* picturesIn(tree: Nodes): Generator<Written> {
  const definitions = new Map<string, string>();
  for (const node of nodesOf(tree)) {
    // The first of a name counts, as for readers.
    if (isDefinition(node) && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.url);
    }
  }
  for (const node of nodesOf(tree)) {
    const picture = pictureOf(node, definitions);
    if (picture) yield { ...picture, line: node.position?.start.line ?? 1 };
  }
}

const isDefinition = (node: Nodes): node is Definition => node.type === 'definition';

function pictureOf(
  node: Nodes,
  definitions: ReadonlyMap<string, string>,
): Omit<Written, 'line'> | null {
  if (node.type === 'image') return { url: node.url, alt: node.alt ?? '' };
  if (node.type === 'imageReference') {
    return { url: definitions.get(node.identifier) ?? '', alt: node.alt ?? '' };
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return null;
  if (node.name !== 'Figure') return null;
  const value = (wanted: string): string => {
    const one = node.attributes.find(
      (any) => any.type === 'mdxJsxAttribute' && any.name === wanted,
    );
    return typeof one?.value === 'string' ? one.value : '';
  };
  return { url: value('src'), alt: value('alt') };
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}
