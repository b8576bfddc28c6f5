import { contentLang, titleLang } from '#lib/words/content-language.ts';

/**
 * `lang` of an excerpt or another piece of what authors have written, on pages in another language; undefined
 * on pages in the language of the content.
 */
export function passageLang(text: string): string | undefined {
  return contentLang() && titleLang(text);
}
