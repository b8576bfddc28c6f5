import type { Element, ElementContent } from 'hast';
import { paths } from '#lib/site/paths.ts';
import { el } from '../../write/elements.ts';

/** Whether an address is an article on the platform: only those can be clicked in an article. */
export function isWeChat(url: string): boolean {
  return /^https?:\/\/mp\.weixin\.qq\.com\//.test(url);
}

/** Whether a picture is on the platform already: all others are uploaded by hand. */
export function isUploaded(url: string): boolean {
  return /^https?:\/\/mmbiz\.q(?:pic|logo)\.cn\//.test(url);
}

/** Numbers for links that cannot be clicked; their addresses are a list at the end, each once. */
export class References {
  readonly #addresses: string[] = [];
  readonly #projects: string;

  /** @param siteUrl of the site: links to its project pages are only words here. */
  constructor(siteUrl: string) {
    this.#projects = siteUrl + paths.projects;
  }

  /** What stands in the place of a link. */
  of(element: Element): ElementContent[] {
    const url = String(element.properties['href'] ?? '');
    if (isWeChat(url)) return [element];
    const words = element.children;
    if (isSaid(url, words) || this.#isProject(url)) return words;
    return [...words, el('sup', {}, `[${this.#number(url)}]`)];
  }

  /** The list; nothing without addresses. */
  list(): ElementContent[] {
    if (this.#addresses.length === 0) return [];
    const lines = this.#addresses.map((url, at) =>
      el('p', { className: ['reference'] }, `[${at + 1}] ${url}`),
    );
    return [el('h2', {}, '参考'), ...lines];
  }

  #isProject(url: string): boolean {
    return url.startsWith(this.#projects) && /^[^/]+\/$/.test(url.slice(this.#projects.length));
  }

  #number(url: string): number {
    const at = this.#addresses.indexOf(url);
    return at === -1 ? this.#addresses.push(url) : at + 1;
  }
}

/** Whether a link's words are its address. */
function isSaid(url: string, words: readonly ElementContent[]): boolean {
  const [only] = words;
  if (words.length !== 1 || only?.type !== 'text') return false;
  const bare = (text: string): string => text.replace(/^(?:https?:\/\/|mailto:)/, '');
  return bare(only.value) === bare(url);
}

/** Numbers for the pictures that an editor uploads: the platform shows none from elsewhere. */
export class Placeholders {
  #count = 0;

  /** What stands in the place of a picture. */
  of(element: Element): ElementContent[] {
    const src = String(element.properties['src'] ?? '');
    if (isUploaded(src)) return [el('img', { src })];
    this.#count += 1;
    return [el('span', { className: ['picture'] }, `图 ${this.#count}，上传后放在这里`)];
  }
}
