const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A word of running text: no identifier, version or address. */
const WORD = /(?<![\p{L}\p{N}._/@#-])[A-Z]?[a-z]{2,}(?![\p{L}\p{N}_/@#(]|\.\p{L})/gu;
const ENOUGH = 4;

/**
 * Language of a passage where it is not the site's: `en` for one of at least four English-looking
 * words and no Chinese or Japanese character. Names, commands and code alone are in no language.
 *
 * @returns a BCP 47 tag, or undefined for a passage in the site's language.
 */
export function foreignLanguage(text: string): 'en' | undefined {
  if (HAN.test(text)) return undefined;
  return (text.match(WORD)?.length ?? 0) >= ENOUGH ? 'en' : undefined;
}
