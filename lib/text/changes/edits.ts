/** What is written in place of a part of a text, by offsets in UTF-16 units. */
interface Replaced {
  from: number;
  to: number;
  text: string;
}

/** A text with edits that do not overlap, in whatever order. */
export function applied(source: string, edits: readonly Replaced[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(source.slice(at, from), text);
    at = to;
  }
  return parts.join('') + source.slice(at);
}
