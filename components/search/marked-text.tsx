import type { Marked } from '#lib/search/types.ts';

/** A text with its hits in `<mark>`; everything else stays plain text. @param lang in an element of its own. */
export function MarkedText({ text, marks, lang }: Marked & { lang?: string | undefined }) {
  const parts = marks.flatMap(([start, end], i) => [
    text.slice(marks[i - 1]?.[1] ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  const marked = (
    <>
      {parts}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
  return lang === undefined ? marked : <span lang={lang}>{marked}</span>;
}
