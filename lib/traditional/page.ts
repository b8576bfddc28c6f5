import { type Edition, LANG, isSimplified, moved } from './edition.ts';
import { type Edit, edited } from './edits.ts';
import { HANT, languageLink, simplified, traditional } from './language-link.ts';
import { Runs } from './runs.ts';
import { type Attribute, type Attributes, walk } from './walk.ts';
import { traditionalWords } from './words.ts';

/** What stands in these is read by programs, or typed. */
const RAW = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'textarea', 'var']);

/**
 * Attributes that people read or hear; of `data-…` those that a script puts into what a reader shares. `data-text`
 * is copied to be typed or searched for elsewhere: commands, addresses, the name of an account.
 */
const READ = [
  ...['alt', 'title', 'placeholder', 'label', 'aria-label', 'aria-description', 'aria-valuetext'],
  ...['data-title', 'data-source'],
];

/** Names of `<meta>` whose content people read, where a link to the page is shown. */
const READ_METAS = new Set([
  ...['description', 'keywords', 'og:title', 'og:description', 'og:site_name', 'og:image:alt'],
  ...['twitter:title', 'twitter:description', 'twitter:image:alt'],
]);

/** What holds for an element and what stands in it. */
interface Scope {
  /** In simplified characters. */
  isChinese: boolean;
  /** Not left as it is by `translate="no"`. */
  isTranslated: boolean;
  /** Of its text only: its attributes are read as others are. */
  isRaw: boolean;
}

const OUTSIDE: Scope = { isChinese: false, isTranslated: true, isRaw: false };

/**
 * A finished page in Traditional Chinese: what people read, the addresses it has of itself, and links to pages
 * that are there as well. Everything else stays byte for byte, scripts above all, because the page's policy names
 * them by their hashes. A page that is not in Simplified Chinese stays as it is, so that a second time nothing
 * changes.
 * @param html as {@link announceTraditional} gives it.
 */
export function toTraditional(html: string, edition: Edition): string {
  const scopes: Scope[] = [];
  const edits: Edit[] = [];
  const runs = new Runs(html);
  let isSource = false;
  let link: { start: number; text: string } | null = null;
  walk(html, {
    open(name, attributes, { start }) {
      runs.tag(name);
      const language = name === 'a' ? attributes.get('data-language')?.value : undefined;
      const scope = scopeOf(name, attributes, scopes.at(-1));
      // A language has its own name for itself.
      scopes.push(language === undefined ? scope : { ...scope, isTranslated: false });
      if (name === 'html') isSource = scope.isChinese;
      const made = linkTo(language, attributes);
      // What leads to the page in another language goes on leading there.
      if (made !== null) link = { start, text: made };
      else if (language === undefined) {
        edits.push(...changedAttributes(name, attributes, scope, edition));
      }
    },
    close(name, { end }) {
      runs.tag(name);
      scopes.pop();
      if (name !== 'a' || !link) return;
      edits.push({ ...link, end });
      link = null;
    },
    text(start, end) {
      const { isChinese, isTranslated, isRaw } = scopes.at(-1) ?? OUTSIDE;
      if (isChinese && isTranslated && !isRaw) runs.text(start, end);
      else runs.end();
    },
  });
  return isSource ? edited(html, [...edits, ...runs.converted()]) : html;
}

/** A link to Chinese in one of its forms, as it stands in this edition; null for any other. */
function linkTo(language: string | undefined, attributes: Attributes): string | null {
  const href = attributes.get('href')?.value ?? '';
  const className = attributes.get('class')?.value ?? null;
  if (language === HANT) return languageLink(className, { ...traditional, href, isHere: true });
  return language === 'zh' ? languageLink(className, { ...simplified, href }) : null;
}

function scopeOf(name: string, attributes: Attributes, around: Scope = OUTSIDE): Scope {
  const lang = attributes.get('lang')?.value;
  const translate = attributes.get('translate')?.value.toLowerCase();
  return {
    isChinese: lang === undefined ? around.isChinese : isSimplified(lang),
    isTranslated: ['no', 'yes', ''].includes(translate ?? '-')
      ? translate !== 'no'
      : around.isTranslated,
    isRaw: around.isRaw || RAW.has(name),
  };
}

function changedAttributes(
  name: string,
  attributes: Attributes,
  { isChinese, isTranslated }: Scope,
  edition: Edition,
): Edit[] {
  const edits: Edit[] = [];
  const put = (attribute: Attribute | undefined, text: (value: string) => string | null): void => {
    if (!attribute) return;
    const { value, start } = attribute;
    const made = text(value);
    if (made !== null) edits.push({ start, end: start + value.length, text: made });
  };
  const isConverted = isChinese && isTranslated;
  const address = (value: string): string | null => moved(value, edition);
  if (isConverted) {
    put(attributes.get('lang'), () => LANG);
    for (const one of READ) put(attributes.get(one), traditionalWords);
  }
  const { href, content } = { href: attributes.get('href'), content: attributes.get('content') };
  if (name === 'a') put(href, address);
  if (name === 'link' && attributes.get('rel')?.value === 'canonical') put(href, address);
  if (name === 'meta') {
    const about = (attributes.get('property') ?? attributes.get('name'))?.value ?? '';
    if (about === 'og:url') put(content, address);
    if (about === 'og:locale') put(content, () => 'zh_TW');
    if (READ_METAS.has(about) && isConverted) put(content, traditionalWords);
  }
  return edits;
}
