import type { Examined } from '../rule.ts';

/** Whether what stands in a weekly comes before a file: everything comes before what is in no weekly yet. */
export function isEarlier({ date }: { date: string }, file: Examined): boolean {
  return file.kind === 'next' || date < file.name;
}
