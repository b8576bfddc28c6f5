import type { Element, ElementContent } from 'hast';
import { el } from '../../write/elements.ts';

/**
 * A list whose items hold no list: the platform breaks those, so they stand behind their item. What follows
 * one within the same item stands behind it as a passage, not as an item, which would take a number.
 */
export function hoistedList(list: Element): Element {
  return { ...list, children: list.children.flatMap(hoisted) };
}

function hoisted(item: ElementContent): ElementContent[] {
  if (item.type !== 'element' || item.tagName !== 'li') return [item];
  const first = item.children.findIndex(holdsList);
  if (first === -1) return [item];
  const behind = runs(item.children.slice(first));
  return [{ ...item, children: item.children.slice(0, first) }, ...behind];
}

/** Lists as they are, and what stands between them as passages. */
function runs(nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (isList(node)) made.push(node);
    else if (node.type === 'text' && node.value.trim() === '') continue;
    else if (last?.type === 'element' && last.tagName === 'section') last.children.push(node);
    else made.push(el('section', {}, node));
  }
  return made;
}

const isList = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');

/** A quotation within an item may hold a list as well. */
const holdsList = (node: ElementContent): boolean =>
  isList(node) || (node.type === 'element' && node.children.some(holdsList));
