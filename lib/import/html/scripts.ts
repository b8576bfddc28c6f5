import type { PhrasingContent } from 'mdast';
import { text, textOf } from '../tree/nodes.ts';

const SUPERSCRIPT: ReadonlyMap<string, string> = new Map(
  zip('0123456789+-−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'),
);
const SUBSCRIPT: ReadonlyMap<string, string> = new Map(zip('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'));

function zip(from: string, to: string): [string, string][] {
  return [...from].map((character, index) => [character, [...to][index] ?? character]);
}

/**
 * What `<sup>` or `<sub>` says, as text. After a digit it becomes `2^31` and `10_2` (raised digits
 * are searched and copied as plain ones, which would be another number); after anything else raised
 * or lowered digits (`m²`, `CO₂`), else `x^(n+1)`. Marks that raise without counting stay as they are
 * (`1st`, `™`, `[1]`).
 *
 * @param before text directly before it.
 * @param children what it holds.
 */
export function scriptText(
  name: 'sup' | 'sub',
  before: string,
  children: readonly PhrasingContent[],
): PhrasingContent[] {
  const words = textOf(children).trim();
  if (words === '') return [...children];
  if (!children.every((child) => child.type !== 'link' && child.type !== 'image')) {
    return [...children];
  }
  return [text(spoken(name, before, words))];
}

function spoken(name: 'sup' | 'sub', before: string, words: string): string {
  const base = before.slice(-1);
  // The author typed the sign as well.
  if (base === '^' || base === '_') return words;
  if (name === 'sup' && isMark(words, before)) return words.replace(/^TM$/i, '™');
  if (/^\p{Script=Han}/u.test(words)) return name === 'sup' ? `[${words}]` : words;
  if (/^[^\p{L}\p{N}+\-−(]/u.test(words)) return words;
  const raised = [...words].map((one) => (name === 'sup' ? SUPERSCRIPT : SUBSCRIPT).get(one));
  if (!/[\p{N})\]]/u.test(base) && raised.every((one) => one !== undefined)) return raised.join('');
  const isOne = /^[+\-−]?[\p{L}\p{N}.]+$/u.test(words);
  return (name === 'sup' ? '^' : '_') + (isOne ? words : `(${words})`);
}

/** `1<sup>st</sup>`, `™`, `[1]`, `①`. */
function isMark(words: string, before: string): boolean {
  if (/^(?:st|nd|rd|th)$/i.test(words)) return /\d$/.test(before);
  return /^(?:TM|SM|[®©™*†‡]|[[【（(]\s*\p{L}?\p{N}+\s*[\])）】]|[①-⑳])$/iu.test(words);
}
