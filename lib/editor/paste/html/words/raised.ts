/**
 * What `<sup>` or `<sub>` says, as text: `10` and a raised `8` are another number once they stand in a line, so they
 * become `10^8`. What raises without counting stays as it is (`1st`, `[1]`, `CO2`).
 *
 * @param before text directly before it.
 * @returns null where it is to be written as it stands.
 */
export function raised(isSup: boolean, before: string, words: string): string | null {
  const said = words.trim();
  const base = before.slice(-1);
  if (!/^[+\-−]?[\p{L}\p{N}]{1,8}$/u.test(said) || !/[\p{L}\p{N})\]]/u.test(base)) return null;
  if (/^(?:st|nd|rd|th|tm|sm)$/i.test(said) || /\p{Script=Han}/u.test(base + said)) return null;
  if (!isSup && !/\d/.test(base)) return null;
  return (isSup ? '^' : '_') + said;
}
