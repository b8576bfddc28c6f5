import type { Root, RootContent } from 'mdast';
import { attribute, isElement } from '#lib/mdx/elements.ts';
import { pictureTexts } from './pictures.ts';
import { plainText } from './text.ts';

const MODELLED = ['Question', 'Release', 'Readings'] as const;

/**
 * Plain text of what a weekly holds besides questions, releases and readings: headings, notes,
 * events and tasks with their titles, contributors, what pictures say of themselves. It makes the weekly itself findable.
 */
export function extractRest(tree: Root): string {
  const parts = tree.children.map((node) => {
    if (node.type === 'yaml' || MODELLED.some((name) => isElement(node, name))) return '';
    if (node.type !== 'mdxJsxFlowElement') return withPictures(plainText([node]), node);
    const head = ['title', 'time', 'place'].map((name) => attribute(node, name) ?? '');
    const text = [...head, plainText(node.children)].filter((part) => part !== '').join('\n');
    return withPictures(text, node);
  });
  return parts.filter((part) => part !== '').join('\n');
}

function withPictures(text: string, node: RootContent): string {
  return [text, ...pictureTexts([node])].filter((part) => part !== '').join('\n');
}
