import type { Element, ElementContent } from 'hast';
import { attribute } from './attributes.ts';
import { bare, codeBlock } from './blocks.ts';
import { codeText, isEditorCode, languageOf } from './code.ts';
import type { Context } from './context.ts';
import type { Flow } from './flow.ts';

/** Puts code into a flow: as a block, or among words where only those may stand or an editor gave one line. */
export function putCode(element: Element, context: Context, flow: Flow): void {
  const text = codeText(element);
  if (text.trim() === '') return;
  const isLine = !text.includes('\n') && element.tagName !== 'pre' && isEditorCode(element);
  if (flow.inline || isLine) {
    const value = text.replace(/\s+/g, ' ').trim();
    flow.put({ kind: 'text', value, marks: { ...context.marks, code: 'tag' } });
    return;
  }
  flow.block(codeBlock(text, languageOf(element) ?? innerLanguage(element) ?? context.lang));
}

function innerLanguage(element: Element): string | null {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const found = languageOf(child) ?? innerLanguage(child);
    if (found !== null) return found;
  }
  return null;
}

/** A box to tick before the words of an item makes it one of a task list. */
export function takeTask(input: Element, flow: Flow): void {
  if (attribute(input, 'type').toLowerCase() !== 'checkbox' || !flow.isEmpty) return;
  flow.checked ??= 'checked' in input.properties;
}

/** An item of a list: one paragraph, with lists behind it or without, is no paragraph of its own. */
export function itemOf(blocks: readonly ElementContent[], checked: boolean | null): Element {
  const [first, ...rest] = blocks;
  const isTight = isNamed(first, /^p$/) && rest.every((block) => isNamed(block, /^[uo]l$/));
  const children = isTight ? [...first.children, ...rest] : [...blocks];
  if (checked === null || !isNamed(first, /^p$/)) return { ...bare('li'), children };
  const box: Element = { ...bare('input'), properties: { type: 'checkbox', checked } };
  if (isTight) return { ...bare('li'), children: [box, ...children] };
  return { ...bare('li'), children: [{ ...first, children: [box, ...first.children] }, ...rest] };
}

function isNamed(node: ElementContent | undefined, name: RegExp): node is Element {
  return node?.type === 'element' && name.test(node.tagName);
}
