import type { CardFont } from './font.ts';

/** The mark typographers set where a character is missing. */
export const geta = '〓';

/** Characters that are looks only: emoji with their joiners, skin tones and selectors. */
const PICTURES =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe00-\ufe0f]/gu;

/** Without a mark on paper: zero-width and control characters, soft hyphens. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

function drawn(font: CardFont, character: string): string {
  if (font.has(character)) return character;
  const plain = character.normalize('NFKC');
  if ([...plain].every((one) => font.has(one))) return plain;
  // A letter with an accent that the font lacks is still readable without it.
  const base = [...character.normalize('NFD')][0] ?? '';
  return font.has(base) ? base : geta;
}

/**
 * A text as the font can draw it: one line, emoji left out, compatibility forms taken apart,
 * and `〓` for what is still missing. An empty box is never drawn.
 */
export function drawable(font: CardFont, text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(PICTURES, (one) => (font.has(one) ? one : ''))
    .replace(INVISIBLE, '');
  return Array.from(line, (one) => drawn(font, one))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}
