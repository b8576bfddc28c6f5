import type { Nodes } from 'mdast';
import type { Check } from '../types.ts';

/** A text without white space: channels set it as they like. */
export function packed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The words of a tree in order, each text, code word and code block by itself, without white space. */
export function leavesOf(node: Nodes): string[] {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
    return [packed(node.value)].filter(Boolean);
  }
  return 'children' in node ? node.children.flatMap((child: Nodes) => leavesOf(child)) : [];
}

/** The first words that a text does not have, or not in this order; null where it has all. */
function firstLost(leaves: readonly string[], text: string): string | null {
  const whole = packed(text);
  let from = 0;
  for (const leaf of leaves) {
    const at = whole.indexOf(leaf, from);
    if (at === -1) return leaf;
    from = at + leaf.length;
  }
  return null;
}

/** Whether a text still has all words of a tree, in their order. */
export function wordsCheck(tree: Nodes, text: string): Check {
  const leaves = leavesOf(tree);
  const lost = firstLost(leaves, text);
  if (lost !== null) return { ok: false, says: `少了这段文字：${lost.slice(0, 40)}` };
  return { ok: true, says: `文字都在，${leaves.join('').length} 字` };
}
