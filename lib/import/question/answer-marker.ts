import type { Paragraph, PhrasingContent } from 'mdast';
import { dropText, textOf } from '../tree/nodes.ts';

/** `A：`, `A:`, `A ：`, `A：A：`, `答：`, `回复：` at the start of a paragraph. */
const MARKER = /^[\s*]*(?:(?:[AＡ]|答|回答|回复|解答)[\s*]*[:：][:：\s*]*)+/;

/** Length of the answer marker at the start of phrasing, 0 where there is none. */
export function answerMarker(children: readonly PhrasingContent[]): number {
  return MARKER.exec(textOf(children))?.[0].length ?? 0;
}

/** The paragraph without its answer marker. */
export function withoutMarker(node: Paragraph): Paragraph {
  return { ...node, children: dropText(node.children, answerMarker(node.children)) };
}
