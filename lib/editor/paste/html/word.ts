import type { Element, ElementContent } from 'hast';
import { attribute, styleOf } from './attributes.ts';
import type { WordItem } from './flow.ts';

/** The list of Word that a paragraph is an item of (`mso-list:l0 level1 lfo1`); null where it is of none. */
export function wordItemOf(element: Element): Omit<WordItem, 'marker'> | null {
  if (!attribute(element, 'style').includes('mso-list')) return null;
  const [, list = '', level] =
    /^(l\d{1,4}) level(\d)/.exec(styleOf(element).get('mso-list') ?? '') ?? [];
  return level === undefined ? null : { list, level: Number(level) };
}

/** Parts the number or bullet, which Word writes as words, from the words of an item. */
export function markerOf(element: Element): { marker: string; rest: Element } {
  let marker = '';
  const part = (one: Element): Element => ({
    ...one,
    children: one.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      if (styleOf(child).get('mso-list') !== 'ignore') return [part(child)];
      marker += wordsOf(child);
      return [];
    }),
  });
  const rest = part(element);
  return { marker: marker.replace(/\s+/g, ' ').trim(), rest };
}

function wordsOf(element: Element): string {
  return element.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : '',
    )
    .join('');
}
