/** A place in a source, both from 1; columns count UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Offsets at which the lines of a source begin. */
export function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

/** Tells line and column of offsets in a source, each in logarithmic time. */
export function placesIn(source: string): (offset: number) => Place {
  const starts = lineStarts(source);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The offset of a place in a source; of one beyond its end, the end. */
export function offsetAt(source: string, { line, column }: Place): number {
  let start = 0;
  for (let left = line - 1; left > 0; left -= 1) {
    const end = source.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return Math.min(source.length, start + column - 1);
}
