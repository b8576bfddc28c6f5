/** Pieces of a text that may be missing at a place: their lengths. */
export type MissingPieces = (rest: string) => number[];

/**
 * Whether one text is the other with only explained pieces missing or added, and nothing moved.
 * Every way to take the pieces out is tried (a search over places in both texts, each visited once).
 *
 * @param before longer text, `after` what should be left of it.
 * @param added pieces that may stand in `after` only.
 * @returns null when it is, else both texts around the furthest place that could be reached.
 */
export function unexplainedGap(
  before: string,
  after: string,
  missing: MissingPieces,
  added: MissingPieces = () => [],
): string | null {
  const seen = new Set<number>();
  const open: [number, number][] = [[0, 0]];
  let [furthest, opposite] = [0, 0];
  for (let place = open.pop(); place; place = open.pop()) {
    let [from, to] = place;
    for (;;) {
      const key = from * (after.length + 1) + to;
      if (seen.has(key)) break;
      seen.add(key);
      if (from === before.length && to === after.length) return null;
      if (from > furthest) [furthest, opposite] = [from, to];
      for (const length of missing(before.slice(from, from + 300))) open.push([from + length, to]);
      for (const length of added(after.slice(to, to + 20))) open.push([from, to + length]);
      if (from >= before.length || before[from] !== after[to]) break;
      [from, to] = [from + 1, to + 1];
    }
  }
  const around = (text: string, at: number) =>
    `${text.slice(Math.max(0, at - 30), at)}▶${text.slice(at, at + 50)}`;
  return `${around(before, furthest)}  ≠  ${around(after, opposite)}`;
}
