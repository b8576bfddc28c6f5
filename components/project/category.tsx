import { contentLang } from '#lib/words/content-language.ts';

/** What a project's own file calls its kind, beside our words. */
export function Category({ children }: { children: string }) {
  const lang = contentLang();
  return lang ? <span lang={lang}>{children}</span> : children;
}
