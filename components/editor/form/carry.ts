import type { EditorMessage } from '#lib/editor/types.ts';
import { changeBetween } from '#lib/text/changes/between.ts';

/** A message at its place in the text as it is now. */
export interface Carried {
  /** With offsets of the text as it is now. */
  message: EditorMessage;
  /** The message as it was found. */
  found: EditorMessage;
  /** False where the passage it is about has been changed since: nothing can be mended by it. */
  isCurrent: boolean;
}

/**
 * Messages of an earlier text, moved to where their places stand now. Between the texts one passage is
 * taken as changed: what their common beginning and their common end leave.
 *
 * @param of the text in which they were found. @param text the text as it is now.
 */
export function carried(
  messages: readonly EditorMessage[],
  of: string,
  text: string,
): readonly Carried[] {
  if (of === text) {
    return messages.map((message) => ({ message, found: message, isCurrent: true }));
  }
  const { head, tail } = changedPassage(of, text);
  const shift = text.length - of.length;
  const moved = (offset: number): number => {
    if (offset <= head) return offset;
    return offset >= tail ? offset + shift : head;
  };
  // What touches the changed passage may be about it.
  const isApart = ({ from, to }: Place): boolean => to < head || from > tail;
  return messages.map((found) => {
    const { edits } = found;
    const place = { from: moved(found.from), to: moved(found.to) };
    const isCurrent = isApart(found) && (edits?.every(isApart) ?? true);
    const movedEdits =
      edits?.map((edit) => ({ ...edit, from: moved(edit.from), to: moved(edit.to) })) ?? null;
    return { found, isCurrent, message: { ...found, ...place, edits: movedEdits } };
  });
}

interface Place {
  from: number;
  to: number;
}

/**
 * What differs between two texts, as one passage.
 * @returns where it begins in both, and where it ends in the first.
 */
export function changedPassage(before: string, after: string): { head: number; tail: number } {
  const change = changeBetween(before, after);
  return change
    ? { head: change.from, tail: change.to }
    : { head: before.length, tail: before.length };
}
