import { COMPONENTS } from '../complete/components.ts';
import type { FormWriting } from './types.ts';

/** The component of an entry. */
export const ENTRY: Readonly<Record<FormWriting, string>> = {
  ...{ question: 'Question', correction: 'Question', release: 'Release' },
  ...{ reading: 'Readings', event: 'Event', task: 'Task' },
};

/** Attributes of an entry that are fields, in the order in which they are written. */
export function attributesOf(writing: FormWriting): readonly string[] {
  return Object.keys(COMPONENTS.get(ENTRY[writing])?.attributes ?? {});
}

/** Key of the words of an entry that is no question. */
export function bodyKey(writing: FormWriting): string {
  return writing === 'release' ? 'changes' : 'text';
}

/** Whether an entry has rounds of questions and answers. */
export function hasRounds(writing: FormWriting): boolean {
  return writing === 'question' || writing === 'correction';
}
