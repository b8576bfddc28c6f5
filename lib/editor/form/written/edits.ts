import type { Edit } from '#lib/site/message.ts';

/** A text with edits that do not overlap, in the order of their places. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return parts.join('') + text.slice(at);
}

/** Where an offset of a text stands in {@link edited}; one inside of what is replaced, behind what replaces it. */
export function offsetBehind(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { from, to, text } of edits) {
    if (from >= offset) break;
    if (to > offset) return from + shift + text.length;
    shift += text.length - (to - from);
  }
  return offset + shift;
}
