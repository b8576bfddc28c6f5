const CHINESE = /\p{Script=Han}/u;
const SENTENCE = /[a-z]{2,}[^a-z]+[a-z]{2,}/iu;

/**
 * Language of a short text that is not the page's: `en` for two English words and no Chinese
 * character. One word alone is a name and the same in every language.
 */
export function langOf(text: unknown): 'en' | undefined {
  if (typeof text !== 'string' || CHINESE.test(text)) return undefined;
  return SENTENCE.test(text) ? 'en' : undefined;
}
