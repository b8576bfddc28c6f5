import type { Marked } from '#lib/search/types.ts';

/** A text with its hits in `<mark>`; everything else stays plain text. */
export function MarkedText({ text, marks }: Marked) {
  const parts = marks.flatMap(([start, end], i) => [
    text.slice(marks[i - 1]?.[1] ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
