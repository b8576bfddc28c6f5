/** Characters that take no room, so that nobody sees why a word does not match. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** What Chinese keyboards and word processors write where ASCII is meant, beside U+FF01–U+FF5E. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...[...'\u00A0\u2002\u2003\u2007\u2009\u202F\u3000'].map((space) => [space, ' '] as const),
  ...[...'“”„‟〝〞'].map((quote) => [quote, '"'] as const),
  ...[...'‘’‚‛'].map((quote) => [quote, "'"] as const),
  ...[...'‐‑‒–—―−﹣'].map((dash) => [dash, '-'] as const),
  ...[...'【〔'].map((open) => [open, '['] as const),
  ...[...'】〕'].map((close) => [close, ']'] as const),
  ...[...'﹕︰∶'].map((colon) => [colon, ':'] as const),
  ['、', ','],
  ['。', '.'],
]);

/**
 * A text as an ASCII keyboard would have written it: full-width letters, digits, signs and spaces,
 * curly quotes and long dashes in their ASCII form, without invisible characters. For what programs
 * read (dates, numbers, addresses, names of fields), not for sentences.
 */
export function asciiForm(text: string): string {
  let plain = '';
  for (const character of text.replace(INVISIBLE, '')) {
    const code = character.charCodeAt(0);
    const wide = code >= 0xff01 && code <= 0xff5e;
    plain += wide ? String.fromCharCode(code - 0xfee0) : (LOOKALIKES.get(character) ?? character);
  }
  return plain;
}

/** How many characters have to change to make one word of another; a swap of neighbours is one. */
export function editDistance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      row.push(swapped ? Math.min(best, (before[j - 2] ?? 0) + 1) : best);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
