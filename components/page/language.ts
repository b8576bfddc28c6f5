import { languageKey } from '#components/ui/language-key.ts';

/** Keeps the language that a reader has chosen: later pages begin with it. */
function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // Storage may be forbidden; the link still leads to its page.
  }
}

/** Links to the same page in another language (`data-language`: which): what stands behind the address goes along. */
export function watchLanguage(): void {
  document.addEventListener('click', ({ target }) => {
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-language]') : null;
    const language = link?.dataset['language'];
    if (!link || !language) return;
    rememberLanguage(language);
    // What is searched for, and the place on the page.
    const { search, hash } = location;
    Object.assign(link, { search, hash });
  });
}
