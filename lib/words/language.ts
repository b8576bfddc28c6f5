// The languages in which the portal speaks. What authors have written stays in theirs.

/** A language of the interface. */
export type Language = 'zh' | 'en';

/** What is said of a language. */
export interface LanguageFacts {
  /** BCP 47. */
  tag: string;
  /** What the language calls itself. */
  name: string;
  /** First part of its pages' addresses, or ''. */
  prefix: string;
  /** As Open Graph names it. */
  openGraph: string;
}

export const LANGUAGES: Readonly<Record<Language, LanguageFacts>> = {
  zh: { tag: 'zh-CN', name: '中文', prefix: '', openGraph: 'zh_CN' },
  en: { tag: 'en', name: 'English', prefix: '/en', openGraph: 'en_US' },
};

/** All of them. */
export const ALL_LANGUAGES = Object.keys(LANGUAGES) as readonly Language[];

/** Chinese in Traditional characters: made of finished pages (lib/traditional), no language of the dictionary. */
export const TRADITIONAL = {
  /** What a reader's choice of it is called. */
  choice: 'hant',
  tag: 'zh-Hant',
  name: '繁體',
  prefix: '/zh-hant',
} as const;

/** The language of the site's own addresses, and of its content. */
export const DEFAULT_LANGUAGE: Language = 'zh';

/** Pages end in a slash, files do not. */
const PAGE = /^\/(?!\/)(?:[^?#]*\/)?(?=[?#]|$)/;
/** The page from which a weekly is sent on is about channels that are read in Chinese, and speaks it only. */
export const CHINESE_ONLY = /^\/weekly\/[^/]+\/share\//;

/** Whether there is a page at an address in each language. @param path root-relative, in the site's own language. */
export function isSpoken(path: string): boolean {
  return PAGE.test(path) && !CHINESE_ONLY.test(path);
}

/**
 * The address of a page in a language.
 * @param path root-relative address in the site's own language, query and fragment included; files, other
 * sites and pages that are in one language only stay as they are.
 */
export function inLanguage(path: string, language: Language): string {
  return isSpoken(path) ? LANGUAGES[language].prefix + path : path;
}

const PREFIXES = new RegExp(`^(?:${[LANGUAGES.en.prefix, TRADITIONAL.prefix].join('|')})(?=/)`);

/** The address of a page in the site's own language. @param path root-relative, in any language. */
export function withoutLanguage(path: string): string {
  return path.replace(PREFIXES, '');
}
