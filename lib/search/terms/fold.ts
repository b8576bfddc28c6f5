import { simplified } from './traditional.ts';

/** Text with its forms unified, and where each of its UTF-16 units came from. */
export interface Folded {
  /** NFKC, simplified Chinese, control characters as spaces; case is kept (camelCase needs it). */
  text: string;
  /** `offsets[i]`: index in the source of unit `i`; one more entry than units, the source's length. */
  offsets: number[];
}

/**
 * Unifies the forms of a text: full-width to half-width, traditional to simplified characters,
 * composed letters (NFKC per code point), control characters and lone surrogates to spaces.
 * Invisible format characters vanish. Never fails; empty in, empty out.
 */
export function fold(source: string): Folded {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of source) {
    const folded = foldCharacter(character);
    // Most characters fold to one unit; a spread of an array for each would be slow.
    if (folded !== '') offsets.push(at);
    for (let unit = 1; unit < folded.length; unit += 1) offsets.push(at);
    text += folded;
    at += character.length;
  }
  offsets.push(source.length);
  return { text, offsets };
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return character;
  if (code >= 0x4e00 && code <= 0x9fff) return simplified(character);
  if (code < 0x20 || code === 0x7f || (code >= 0xd800 && code <= 0xdfff)) return ' ';
  if (/\p{Cf}|\p{Mn}/u.test(character)) return '';
  return simplified(character.normalize('NFKC')).replace(/[\p{Cc}\p{Zs}]/gu, ' ');
}
