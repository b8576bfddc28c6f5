/** Splits a heading behind 、 and ，, so that lines break between clauses. */
export function splitClauses(text: string): string[] {
  return text.split(/(?<=[、，])/u).filter(Boolean);
}

/** A heading's text whose lines break between clauses only. */
export function Clauses({ text }: { text: string }) {
  const clauses = splitClauses(text);
  if (clauses.length < 2) return text;
  return clauses.map((clause, index) => (
    <span key={index} className="clause">
      {clause}
    </span>
  ));
}
