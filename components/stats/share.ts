const STEPS = 20;

/** Class that draws a number as a bar: `share-1` … `share-20` of the largest; '' for nothing. */
export function shareClass(value: number, most: number): string {
  if (value <= 0) return '';
  return `share share-${Math.max(1, Math.round((value / Math.max(1, most)) * STEPS))}`;
}
