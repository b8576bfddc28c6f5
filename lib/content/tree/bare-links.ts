import type { Link, Nodes, Parents, PhrasingContent } from 'mdast';
import { addressLength } from '../read/bare-address.ts';

/**
 * GFM finds some bare addresses only when all else is parsed (behind an open bracket, say), and
 * then takes all words up to the next space. Cuts these links where the address ends, in place;
 * what follows is text again, further addresses in it are links of their own.
 */
export function cutBareLinks(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) cutBareLinks(child);
  if (!parent.children.some(isLateLink)) return;
  const children = parent.children.flatMap((child): Nodes[] =>
    isLateLink(child) ? linked(wordsOf(child)) : [child],
  );
  // Links stand only where text may stand, too.
  parent.children = children as Parents['children'];
}

/** Made after parsing: it has no place. */
function isLateLink(node: Nodes): node is Link {
  return node.type === 'link' && !node.position && /^(?:https?:|www\.)/i.test(wordsOf(node));
}

function wordsOf({ children }: Link): string {
  const [words] = children;
  return words?.type === 'text' ? words.value : '';
}

function linked(words: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const { index } of words.matchAll(/https?:\/\/|(?<![\w/.@:=-])www\./gi)) {
    if (index < from) continue;
    const length = addressLength(words.slice(index));
    if (length === 0) continue;
    if (index > from) parts.push({ type: 'text', value: words.slice(from, index) });
    const value = words.slice(index, index + length);
    const url = /^www/i.test(value) ? `http://${value}` : value;
    parts.push({ type: 'link', url, title: null, children: [{ type: 'text', value }] });
    from = index + length;
  }
  if (from < words.length) parts.push({ type: 'text', value: words.slice(from) });
  return parts;
}
