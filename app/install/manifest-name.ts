import { withBase } from '#lib/site/base-path.ts';
import { installPath } from '#lib/site/paths.ts';
import { DEFAULT_LANGUAGE, type Language } from '#lib/words/language.ts';

/** Name of the manifest in a language. */
export function manifestName(language: Language): string {
  return language === DEFAULT_LANGUAGE ? 'app.webmanifest' : `app.${language}.webmanifest`;
}

/** Its address, with the base path. */
export function manifestAddress(language: Language): string {
  return withBase(installPath(manifestName(language)));
}
