import type { Element, ElementContent } from 'hast';
import { addressOf } from './words/addresses.ts';
import { attribute, classesOf } from './attributes.ts';
import { PERMALINKS } from './noise.ts';
import type { Clip } from './read.ts';

/** Classes of links to and from a footnote on the same page. */
const FOOTNOTE = /^(?:footnote-ref|footnote-backref|data-footnote-backref)$/;
/** Where a discussion of GitHub stands. */
const DISCUSSION =
  /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/\d+(?:#[\w-]+)?$/;

/**
 * Address of the page that HTML of a clipboard came from, as far as it tells; browsers keep it outside of the HTML.
 * In this order:
 * 1. the permalink of a comment on GitHub (the time beside the name), without its `#…` where there are several;
 * 2. `<link rel="canonical">`, `<meta property="og:url">`, `<base href>`: where a whole page was copied;
 * 3. WeChat: 「阅读原文」, or the article's own address where an element has it (`data-…url` on what is no link);
 * 4. links to a place on the same page: beside headings and footnotes, most documentation and GitHub have them, and
 *    browsers write them out in full.
 *
 * @returns null where nothing tells; pages of the own computer are none.
 */
export function sourceOf({ root, telling }: Clip): string | null {
  const found = hintsIn(root.children as ElementContent[]);
  const comments = [...new Set(found.comments)];
  const [first] = comments;
  const discussion = comments.length > 1 ? first && withoutHash(first) : first;
  const [own] = [...found.articles, ...found.places.map(withoutHash)];
  return discussion ?? told(telling) ?? own ?? null;
}

/** What `<base>`, `<link>` and `<meta>` say of a page's address; the base also resolves its relative ones. */
export function told(telling: readonly Element[]): string | null {
  const said = (when: (one: Element) => boolean, name: string): string | null => {
    const one = telling.find(when);
    return one ? web(attribute(one, name)) : null;
  };
  return (
    said((one) => one.tagName === 'link' && attribute(one, 'rel') === 'canonical', 'href') ??
    said((one) => attribute(one, 'property') === 'og:url', 'content') ??
    said((one) => one.tagName === 'base', 'href')
  );
}

interface Hints {
  comments: string[];
  articles: string[];
  places: string[];
}

function hintsIn(nodes: readonly ElementContent[]): Hints {
  const hints: Hints = { comments: [], articles: [], places: [] };
  const walk = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    note(node, hints);
    node.children.forEach(walk);
  };
  nodes.forEach(walk);
  return hints;
}

function note(element: Element, hints: Hints): void {
  const href = element.tagName === 'a' ? web(attribute(element, 'href')) : null;
  if (href === null) {
    const article = articleOf(element);
    if (article) hints.articles.push(article);
    return;
  }
  if (DISCUSSION.test(href) && isTimestamp(element)) hints.comments.push(href);
  else if (
    /^阅读(?:原文|全文)$/.test(wordsOf(element)) ||
    attribute(element, 'id') === 'js_view_source'
  )
    hints.articles.push(href);
  else if (href.includes('#') && isPermalink(element)) hints.places.push(href);
}

function isTimestamp(link: Element): boolean {
  return (
    classesOf(link).includes('js-timestamp') ||
    attribute(link, 'data-testid').endsWith('header-link') ||
    link.children.some((one) => one.type === 'element' && one.tagName === 'relative-time')
  );
}

function isPermalink(link: Element): boolean {
  return (
    'data-footnote-ref' in link.properties ||
    classesOf(link).some((one) => PERMALINKS.has(one) || FOOTNOTE.test(one))
  );
}

function articleOf(element: Element): string | null {
  for (const name of Object.keys(element.properties)) {
    if (!/^data-(?:\w+-)?url$/.test(name)) continue;
    const url = web(attribute(element, name));
    if (url && /^https?:\/\/mp\.weixin\.qq\.com\/s[/?]/.test(url)) return url;
  }
  return null;
}

function wordsOf(element: Element): string {
  const [only] = element.children;
  if (element.children.length !== 1 || !only) return '';
  if (only.type === 'text') return only.value.trim();
  return only.type === 'element' ? wordsOf(only) : '';
}

function web(url: string): string | null {
  const found = addressOf(url, null);
  return found && /^https?:/.test(found) ? found : null;
}

const withoutHash = (url: string): string => url.split('#', 1)[0] ?? url;
