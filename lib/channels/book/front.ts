import type { Element } from 'hast';
import { site } from '#lib/site/site.ts';
import { el } from '../write/elements.ts';
import type { Book } from './types.ts';

/** What stands behind the cover: name, span, author, licence, where it is from. */
export function frontPage({ title, about, source }: Book): Element[] {
  const { author, licence, description } = site;
  return [
    el('h1', {}, title),
    ...about.map((line) => el('p', {}, line)),
    el('p', {}, description),
    el('p', {}, `作者：${author}`),
    el('p', {}, '许可：', el('a', { href: licence.url }, licence.name)),
    el('p', {}, '来源：', el('a', { href: source }, source)),
  ];
}

/** Contents in two levels. @param hrefOf address of a chapter's beginning, or of a place in it. */
export function contentsList(
  { chapters }: Book,
  hrefOf: (chapter: string, id?: string) => string,
): Element {
  const entries = chapters.map(({ name, title, sections }) => {
    const inner = sections.map(({ id, title: named }) =>
      el('li', {}, el('a', { href: hrefOf(name, id) }, named)),
    );
    const link = el('a', { href: hrefOf(name) }, title);
    return el('li', {}, link, ...(inner.length > 0 ? [el('ol', {}, ...inner)] : []));
  });
  return el('ol', {}, ...entries);
}
