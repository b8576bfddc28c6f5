import { LANGUAGES, TRADITIONAL } from '#lib/words/language.ts';

/** `data-language` of the link that leads to this edition. */
export const HANT = TRADITIONAL.choice;

interface Language {
  /** Raw, as in a page. */
  href: string;
  /** BCP 47. */
  tag: string;
  /** `data-language`. */
  language: string;
  /** What it calls itself. */
  name: string;
  /** Whether the page that it stands in is the one it leads to. */
  isHere?: boolean;
}

/** Chinese in simplified characters, where there is the other as well. */
export const simplified = { tag: LANGUAGES.zh.tag, language: 'zh', name: '简体' };

/** This edition. */
export const traditional = { tag: TRADITIONAL.tag, language: HANT, name: TRADITIONAL.name };

/** A link to a page in another language. @param className raw, as in a page; null without one. */
export function languageLink(
  className: string | null,
  { href, tag, language, name, isHere = false }: Language,
): string {
  const classes = className === null ? '' : ` class="${className}"`;
  const current = isHere ? ' aria-current="true"' : '';
  return `<a${classes} href="${href}" hreflang="${tag}" lang="${tag}" data-language="${language}"${current}>${name}</a>`;
}
