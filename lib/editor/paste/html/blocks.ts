import type { Element } from 'hast';

/** An element without anything. */
export function bare(tagName: string): Element {
  return { type: 'element', tagName, properties: {}, children: [] };
}

/** A block of code as elements. */
export function codeBlock(text: string, lang: string | null): Element {
  const code: Element = {
    ...{ type: 'element', tagName: 'code' },
    properties: lang === null ? {} : { className: [`language-${lang}`] },
    children: [{ type: 'text', value: text }],
  };
  return { type: 'element', tagName: 'pre', properties: {}, children: [code] };
}
