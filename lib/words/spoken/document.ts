// `#language` in a browser, and in tests: the document says it.
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../language.ts';

let given: Language | null = null;

/** The language of the page that is shown. */
export function spoken(): Language {
  if (given !== null) return given;
  if (typeof document === 'undefined') return DEFAULT_LANGUAGE;
  return document.documentElement.lang === LANGUAGES.en.tag ? 'en' : DEFAULT_LANGUAGE;
}

/** Speaks a language while something is done at once. */
export function speaking<Result>(language: Language, act: () => Result): Result {
  given = language;
  try {
    return act();
  } finally {
    given = null;
  }
}
