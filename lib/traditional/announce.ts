import { readTags } from '#lib/built/tags.ts';
import { escapeXml } from '#lib/text/xml.ts';
import { type Edition, FOLDER, isSimplified, moved } from './edition.ts';
import { type Edit, edited } from './edits.ts';
import { HANT, languageLink, traditional } from './language-link.ts';
import { walk } from './walk.ts';

/**
 * Tells in a page that it is there in Traditional Chinese, too: programs in its head, behind the link to the
 * page in Simplified Chinese, and readers where it offers other languages (class `languages`), in a Chinese
 * page only. A page that has no such place is left alone. A second time it changes nothing.
 * @param path of the page in {@link Edition.pages}, or null for a page that leads nobody on, such as an English one.
 */
export function announceTraditional(html: string, path: string | null, edition: Edition): string {
  const edits = [...alternate(html, edition), ...(path === null ? [] : offer(html, path, edition))];
  return edited(html, edits);
}

/** The tag that names the page's address in Traditional Chinese to programs. */
function alternate(html: string, edition: Edition): Edit[] {
  const links = readTags(html).links.filter(({ attributes }) => attributes['rel'] === 'alternate');
  const inLanguage = (language: string) =>
    links.find(({ attributes }) => attributes['hreflang'] === language);
  const simplified = inLanguage('zh-CN');
  if (!simplified || inLanguage('zh-Hant')) return [];
  const address = moved(simplified.attributes['href'] ?? '', edition);
  if (address === null) return [];
  const { end } = simplified;
  const text = `<link rel="alternate" hreflang="zh-Hant" href="${escapeXml(address)}"/>`;
  return [{ start: end, end, text }];
}

/** The link that leads readers there. */
function offer(html: string, path: string, { basePath, pages }: Edition): Edit[] {
  if (!pages.has(path)) return [];
  let isChinese = false;
  let isThere = false;
  let className: string | null = null;
  let place: number | null = null;
  /** Elements that are open, counted from the one with the links inwards; and how many with a link in it. */
  let depth = 0;
  let linkDepth = 0;
  walk(html, {
    open(name, attributes) {
      const classes = attributes.get('class')?.value ?? '';
      if (name === 'html') isChinese = isSimplified(attributes.get('lang')?.value ?? '');
      if (depth > 0 || classes.split(/\s+/).includes('languages')) depth += 1;
      const language = attributes.get('data-language')?.value;
      isThere ||= language === HANT;
      if (depth < 2 || name !== 'a' || language === undefined) return;
      linkDepth = depth;
      className = attributes.get('class')?.value ?? null;
    },
    close(_name, { start, end }) {
      if (depth > 0 && depth === linkDepth) {
        place = end;
        linkDepth = 0;
      }
      if (depth === 1) place ??= start;
      depth = Math.max(0, depth - 1);
    },
  });
  if (!isChinese || isThere || place === null) return [];
  const href = basePath + FOLDER + path;
  const link = languageLink(className, { ...traditional, href });
  return [{ start: place, end: place, text: link }];
}
