/**
 * `第 171 期`, where the editors gave a weekly that number; '' otherwise. Its rank is no number of it:
 * an older weekly that is added later would change it, so weeklies are named by their dates.
 */
export function printedNumber({ number }: { number: number | null }): string {
  return number === null ? '' : `第 ${number} 期`;
}
