import type { Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import type { Nodes, Root } from 'mdast';

/**
 * Most of each that is written; beyond it parsers and writers need time that grows with the square, as `floodIn` of
 * lib/content has it for files. What people copy has a tenth of it.
 */
const MOST = {
  /** Characters of words and addresses; a file of content has 256 KB at most. */
  length: 200_000,
  nodes: 8000,
  addresses: 1000,
  /** Signs of Markdown and marks. */
  markers: 12_000,
};
/** The same for one block, which is a list or table with all that is in it. */
const MOST_IN_BLOCK = { markers: 2500, items: 300 };

/** The same for what is not yet Markdown: making it costs the square of what stands side by side. */
export function isTooLarge(html: HtmlRoot): boolean {
  let nodes = 0;
  const walk = (node: HtmlNodes): void => {
    nodes += 1;
    if ('children' in node) node.children.forEach(walk);
  };
  walk(html);
  return nodes > MOST.nodes;
}

/** Whether a tree is more than anybody pastes. It is looked at before it is written, which would take long. */
export function isTooMuch(tree: Root): boolean {
  const all = { length: 0, nodes: 0, addresses: 0, markers: 0 };
  for (const block of tree.children) {
    const one = { length: 0, nodes: 0, addresses: 0, markers: 0, items: 0 };
    count(block, one);
    if (one.markers > MOST_IN_BLOCK.markers || one.items > MOST_IN_BLOCK.items) return true;
    all.length += one.length;
    all.nodes += one.nodes;
    all.addresses += one.addresses;
    all.markers += one.markers;
  }
  return (
    all.length > MOST.length ||
    all.nodes > MOST.nodes ||
    all.addresses > MOST.addresses ||
    all.markers > MOST.markers
  );
}

interface Counts {
  length: number;
  nodes: number;
  addresses: number;
  markers: number;
  items: number;
}

function count(node: Nodes, counts: Counts): void {
  counts.nodes += 1;
  if ('value' in node) {
    counts.length += node.value.length;
    // In code nothing is a sign, but what ends it.
    const signs = node.type === 'text' ? /[*_~[\]!`|&<{]/g : /`/g;
    counts.markers += node.value.match(signs)?.length ?? 0;
    if (node.type === 'text') counts.addresses += node.value.match(/:\/\/|www\.|@/gi)?.length ?? 0;
  }
  if ('url' in node) {
    counts.length += node.url.length;
    counts.addresses += 1;
    counts.markers += 4;
  }
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete')
    counts.markers += 4;
  if (node.type === 'tableCell') counts.markers += 1;
  if (node.type === 'listItem') counts.items += 1;
  if ('children' in node) for (const child of node.children) count(child, counts);
}
