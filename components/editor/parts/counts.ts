import type { EditorMessage } from '#lib/editor/types.ts';

/** How many messages of each degree a text has. */
export interface Counts {
  errors: number;
  warnings: number;
  hints: number;
}

/** Counts messages by their degrees. */
export function countsOf(messages: readonly Pick<EditorMessage, 'severity'>[]): Counts {
  const count = (severity: EditorMessage['severity']): number =>
    messages.filter((message) => message.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), hints: count('hint') };
}
