/** Middle and upper end of some numbers. */
export interface Spread {
  p50: number;
  p95: number;
}

/** The value that this share of the values does not exceed (nearest rank); 0 when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = ordered(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Nearest-rank percentiles; zeros when there are no numbers. */
export function spread(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

/** The middle one; the upper of two. 0 when there are none. */
export function median(values: readonly number[]): number {
  return ordered(values)[Math.floor(values.length / 2)] ?? 0;
}

function ordered(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b);
}
