import type { Root, RootContent } from 'mdast';
import { isElement } from '#lib/mdx/elements.ts';
import { plainText } from '../extract/text.ts';

const WORTH_READING_FIRST = ['Question', 'Release', 'Readings', 'Event', 'Task'] as const;

/**
 * Moves the weekly's list of contributors behind everything else: it is mostly one picture, often
 * a missing one, and readers came for the answers. All other sections keep the author's order.
 * The input is not changed.
 */
export function contributorsLast(tree: Root): Root {
  const sections = cut(tree.children);
  const last = sections.filter(isContributors);
  const rest = sections.filter((section) => !last.includes(section));
  return { ...tree, children: [...rest, ...last].flat() };
}

/** Sections begin at headings; what stands before the first heading is one, too. */
function cut(nodes: readonly RootContent[]): RootContent[][] {
  const sections: RootContent[][] = [];
  for (const node of nodes) {
    const current = sections.at(-1);
    if (node.type === 'heading' || !current) sections.push([node]);
    else current.push(node);
  }
  return sections;
}

function isContributors(section: readonly RootContent[]): boolean {
  const [first] = section;
  if (first?.type !== 'heading') return false;
  const named = /贡献|contributor/i.test(plainText([first]));
  const listed = section.some((node) => isElement(node, 'Contributors'));
  const other = section.some((node) => WORTH_READING_FIRST.some((name) => isElement(node, name)));
  return (named || listed) && !other;
}
