import type { Root } from 'mdast';
import { attribute, isElement } from '#lib/mdx/elements.ts';
import { plainText } from './text.ts';

const MODELLED = ['Question', 'Release', 'Readings'] as const;

/**
 * Plain text of what a weekly holds besides questions, releases and readings: headings, notes,
 * events and tasks with their titles, contributors. It makes the weekly itself findable.
 */
export function extractRest(tree: Root): string {
  const parts = tree.children.map((node) => {
    if (node.type === 'yaml' || MODELLED.some((name) => isElement(node, name))) return '';
    if (node.type !== 'mdxJsxFlowElement') return plainText([node]);
    const head = ['title', 'time', 'place', 'caption'].map((name) => attribute(node, name) ?? '');
    return [...head, plainText(node.children)].filter((part) => part !== '').join('\n');
  });
  return parts.filter((part) => part !== '').join('\n');
}
