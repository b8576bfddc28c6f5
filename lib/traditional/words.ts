import { type ConverterFunction, Converter } from 'opencc-js/cn2t';

/**
 * A person who is named by `@`, up to the first character that is in no name. People write their names as they
 * do: 云 is 雲 for a cloud, not for whoever is called so.
 */
const MENTION = /(@\p{Script=Han}[\p{L}\p{M}\p{N}_]*)/u;

const HAN = /\p{Script=Han}/u;

let convert: ConverterFunction | null = null;

/**
 * A passage in the characters and the words of Taiwan (OpenCC, `s2twp`): 线程 is 執行緒. People named by `@`
 * keep their names. What is in Traditional Chinese already must not be given a second time: some words of one
 * side mean something else on the other.
 */
export function traditionalWords(text: string): string {
  if (!HAN.test(text)) return text;
  // The dictionaries take a third of a second to read in: not before they are needed.
  convert ??= Converter({ from: 'cn', to: 'twp' });
  if (!text.includes('@')) return convert(text);
  const parts = text.split(MENTION);
  return parts.map((part, index) => (index % 2 === 1 ? part : convert?.(part))).join('');
}

/**
 * The same for pieces that stand behind one another with tags between: what they say together is converted, so
 * that a word is known that a tag divides (`头<b>发</b>`). A word that becomes longer or shorter across a tag
 * cannot be divided again; then each piece is converted by itself.
 */
export function traditionalPieces(pieces: readonly string[]): string[] {
  const alone = pieces.map(traditionalWords);
  if (pieces.length < 2) return alone;
  const whole = traditionalWords(pieces.join(''));
  if (whole.length !== alone.join('').length) return alone;
  let at = 0;
  return alone.map(({ length }) => {
    at += length;
    return whole.slice(at - length, at);
  });
}
