// The site is Chinese; what is English says so, for those who listen. Two detectors, because titles
// and running text err in different ways: two words make a title English ("Fix NPE in client"), but
// two words between identifiers, commands and versions make no English sentence.

const HAN = /\p{Script=Han}/u;
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const TWO_WORDS = /[a-z]{2}[^a-z]+[a-z]{2}/iu;
/** A word of running text: no identifier, version or address. */
const WORD = /(?<![\p{L}\p{N}._/@#-])[A-Z]?[a-z]{2,}(?![\p{L}\p{N}_/@#(]|\.\p{L})/gu;
const ENOUGH_WORDS = 4;

/**
 * Language of a passage of running text where it is not the site's: `en` for one of at least four
 * English-looking words and no Chinese or Japanese character. Names, commands and code alone are in
 * no language.
 *
 * @returns a BCP 47 tag, or undefined for a passage in the site's language.
 */
export function passageLanguage(text: string): 'en' | undefined {
  if (HAN_OR_KANA.test(text)) return undefined;
  return (text.match(WORD)?.length ?? 0) >= ENOUGH_WORDS ? 'en' : undefined;
}

/**
 * Language of a title or another short line where it is not the site's: `en` for two English words
 * and no Chinese character. One word alone is a name and the same in every language.
 *
 * @param text anything but a string (a title may be a tree of elements) is in no language.
 * @returns a BCP 47 tag, or undefined for a title in the site's language.
 */
export function titleLanguage(text: unknown): 'en' | undefined {
  if (typeof text !== 'string' || HAN.test(text)) return undefined;
  return TWO_WORDS.test(text) ? 'en' : undefined;
}
