/** A piece of a text and what is put in its place. */
export interface Edit {
  start: number;
  /** Behind its last character; `start` to put something in. */
  end: number;
  text: string;
}

/** A text with pieces of it replaced; everything else as it was. @param edits in any order, none over another. */
export function edited(text: string, edits: readonly Edit[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start)) {
    made += text.slice(at, start) + put;
    at = end;
  }
  return made + text.slice(at);
}
