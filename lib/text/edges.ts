// Edges of texts and of lines, taken off in linear time. An expression like `/[\s:]+$/` begins anew at
// every colon of a long run that does not end the text.

/**
 * A text without the characters of a kind at its end.
 * @param kind pattern of one UTF-16 unit, not global.
 */
export function withoutEnd(text: string, kind: RegExp): string {
  let end = text.length;
  while (end > 0 && kind.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The same for both ends. */
export function withoutEdges(text: string, begin: RegExp, end = begin): string {
  let from = 0;
  while (from < text.length && begin.test(text.charAt(from))) from += 1;
  return withoutEnd(text.slice(from), end);
}

/** One space in place of line ends and all white space around them, several in a row as one. */
export function joinLineEnds(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, at) => (at === 0 ? line.trimEnd() : at === last ? line.trimStart() : line.trim()))
    .filter((line, at) => at === 0 || at === last || line !== '')
    .join(' ');
}
