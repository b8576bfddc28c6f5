import fc from 'fast-check';
import { attributesOf } from '../entry.ts';
import { roundCount } from '../rounds.ts';
import type { FormText } from '../types.ts';
import { typedLine, typedWords } from './typed.ts';

/** Every field of a form. */
export function keysOf(form: FormText): string[] {
  const rounds = Array.from({ length: roundCount(form) }, (_, n) => [
    `question:${n}`,
    `answer:${n}`,
  ]);
  const slots = form.slots.map(({ key }) => key);
  return [...new Set([...attributesOf(form.writing), ...slots, ...rounds.flat()])];
}

/** What is typed into some field. */
export const typedFor = fc.oneof(typedLine, typedWords, fc.constant(''));

/** As a field takes it: one line where it has one. A reference is shown as the sign that it stands for. */
export function withoutUntypeable(key: string, typed: string): string {
  const words = typed.replaceAll(/&#\d+;/g, '');
  return /^(?:question:|answer:|changes$|text$)/.test(key) ? words : words.replaceAll('\n', '');
}
