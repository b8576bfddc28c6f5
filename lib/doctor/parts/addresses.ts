import type { Nodes } from 'mdast';
import type { Edit } from '#lib/site/message.ts';
import { readUrl } from '#lib/text/read-url.ts';
import type { Examined } from '../rule.ts';

/** An address that a file leads to or shows. */
export interface WrittenAddress {
  url: string;
  kind: 'link' | 'image' | 'definition' | 'attribute' | 'field';
  /** Node or point it belongs to, for a message. */
  place: Nodes | { line: number; column: number };
  /** What puts another address in its place; null where it is not written as it is read. */
  rewrite: (url: string) => Edit[] | undefined;
}

const ATTRIBUTES = new Set(['url', 'src', 'see']);
const FIELDS = ['source', 'homepage', 'repository'];

/** Every address of a file: links, pictures, attributes, fields of the head. */
export function addressesOf(file: Examined): WrittenAddress[] {
  const found: WrittenAddress[] = [];
  const add = (url: string, kind: WrittenAddress['kind'], node: Nodes): void => {
    found.push({ url, kind, place: node, rewrite: rewriterOf(url, node, file.source) });
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      add(node.url, node.type, node);
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const one of node.attributes) {
        if (one.type !== 'mdxJsxAttribute' || typeof one.value !== 'string') continue;
        if (!ATTRIBUTES.has(one.name) || !/^https?:/i.test(one.value)) continue;
        const { position } = one;
        found.push({
          url: one.value,
          kind: 'attribute',
          place: position?.start ?? node,
          rewrite: rewriterOf(one.value, { position }, file.source),
        });
      }
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk(file.tree);
  for (const name of FIELDS) {
    const url = file.head[name];
    const place = file.fieldPlace(name);
    if (typeof url !== 'string' || !place) continue;
    found.push({ url, kind: 'field', place, rewrite: () => undefined });
  }
  return found;
}

/** The last place in a node's source where its address stands; a bare address is its own text. */
function rewriterOf(
  url: string,
  { position }: Pick<Nodes, 'position'>,
  source: string,
): WrittenAddress['rewrite'] {
  return (text) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined || url === '') return undefined;
    const at = source.slice(start, end).lastIndexOf(url);
    if (at < 0) return undefined;
    return [{ from: start + at, to: start + at + url.length, text }];
  };
}

/** What puts another address in the place of one in the head; undefined where it is not written as it is read. */
export function rewriteField(
  { url, kind, place }: WrittenAddress,
  typed: string,
  text: string,
): Edit[] | undefined {
  if (kind !== 'field' || !('line' in place)) return undefined;
  const lines = typed.split('\n');
  const start = lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const at = (lines[place.line - 1] ?? '').lastIndexOf(url);
  if (at < 0) return undefined;
  return [{ from: start + at, to: start + at + url.length, text }];
}

/** Host of an address without its port, as browsers read it; empty for what has none. */
export function hostOf(url: string): string {
  return readUrl(url)?.hostname ?? '';
}

/** Whether a host is one of some domains, or below one. */
export function isBelow(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
