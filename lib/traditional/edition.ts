import { withoutEnd } from '#lib/text/edges.ts';
import { TRADITIONAL } from '#lib/words/language.ts';
import { decodedUrl } from '#lib/text/read-url.ts';

/** Folder of the site in which pages stand a second time, in Traditional Chinese. */
export const FOLDER = TRADITIONAL.prefix;

/** What is written into `lang`: Chinese in Traditional characters, with the words of Taiwan. */
export const LANG = 'zh-Hant-TW';

/** Which pages there are a second time, and where the site stands. */
export interface Edition {
  /** Address of the site with its prefix, no trailing slash. */
  siteUrl: string;
  /** Prefix of the site, or ''. */
  basePath: string;
  /** Paths of the pages that there are a second time: as in {@link pagePath}. */
  pages: ReadonlySet<string>;
}

/** Path of a page as {@link Edition.pages} has it. @param route as `lib/built` names it, without a slash at its end. */
export function pagePath(route: string): string {
  return decodedUrl(`${withoutEnd(route, /\//)}/`);
}

/** An address of a page of this site in Traditional Chinese; null for everything that is not there a second time. */
export function moved(address: string, { siteUrl, basePath, pages }: Edition): string | null {
  const prefix = [siteUrl, basePath].find((one) => address.startsWith(`${one}/`));
  if (prefix === undefined) return null;
  const place = address.slice(prefix.length);
  const [path = ''] = place.split(/[?#]/, 1);
  return pages.has(decodedUrl(path)) ? prefix + FOLDER + place : null;
}

/** Whether `lang` says Chinese in simplified characters, or leaves the characters open. */
export function isSimplified(lang: string): boolean {
  return /^zh(?:-|$)/i.test(lang) && !/-(?:hant|tw|hk|mo)\b/i.test(lang);
}
