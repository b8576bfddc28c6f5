import { titleLanguage } from '#lib/text/language.ts';
import { spoken } from '#language';
import { DEFAULT_LANGUAGE, LANGUAGES } from './language.ts';

const CONTENT = LANGUAGES[DEFAULT_LANGUAGE].tag;
const HAN = /\p{Script=Han}/u;

/**
 * `lang` of an element that holds what authors have written, a body or a passage: undefined where the page
 * around it is in that language anyway. Passages in another language say so themselves.
 */
export function contentLang(): string | undefined {
  return spoken() === DEFAULT_LANGUAGE ? undefined : CONTENT;
}

/**
 * `lang` of a title or another short line of content, where it is not the page's.
 * @param text anything but a string (a title may be a tree of elements) is told by {@link contentLang} only.
 */
export function titleLang(text: unknown): string | undefined {
  if (spoken() === DEFAULT_LANGUAGE) return titleLanguage(text);
  return typeof text !== 'string' || HAN.test(text) ? CONTENT : undefined;
}

/**
 * The same for a piece of content that says nothing of itself on pages in the language of the content: a name, an
 * excerpt, a label.
 */
export function passageLang(text: unknown): string | undefined {
  return contentLang() && titleLang(text);
}

/** `lang` of our own words in the midst of content, where that is in another language than the page. */
export function ownLang(): string | undefined {
  return spoken() === DEFAULT_LANGUAGE ? undefined : LANGUAGES[spoken()].tag;
}
