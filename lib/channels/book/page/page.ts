import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { site } from '#lib/site/site.ts';
import { contentsList, frontPage } from '../front.ts';
import { el, elementsIn } from '../../write/elements.ts';
import { withPictures } from '../make/pictures.ts';
import type { Book, Chapter, Vault } from '../types.ts';
import { pageStyle } from './style.ts';

/** A book as one HTML page that needs nothing else, to print. The same bytes each time. */
export function pageOf(book: Book, vault: Vault = () => null): string {
  const shownAt = (url: string): string | null => {
    const picture = vault(url);
    return (
      picture && `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`
    );
  };
  const contents = contentsList(book, (chapter, id) => `#${id ?? idOf(chapter)}`);
  const body = [
    el('header', {}, ...frontPage(book)),
    el('nav', {}, el('h1', {}, '目录'), contents),
    ...book.chapters.map(({ name, body: text }) => chapter(name, withPictures(text, shownAt))),
  ];
  const head = [
    el('meta', { charSet: 'utf-8' }),
    el('title', {}, book.title),
    el('style', {}, pageStyle),
  ];
  const html = el('html', { lang: site.lang }, el('head', {}, ...head), el('body', {}, ...body));
  return toHtml({ type: 'root', children: [{ type: 'doctype' }, html] });
}

/** Anchor of a chapter; questions' ids begin with a date or are slugs of their authors. */
function idOf(chapter: Chapter['name']): string {
  return `chapter-${chapter}`;
}

function chapter(name: Chapter['name'], body: Root): Element {
  const { children } = structuredClone(body);
  for (const { properties, children: held } of elementsIn(children)) {
    const [first] = held;
    // On paper the style spells addresses out; text that is the address need not say it twice.
    if (first?.type === 'text' && first.value === properties['href']) {
      properties['className'] = ['address'];
    }
    const [, file, id] = /^([\w-]+)\.xhtml(#.+)?$/.exec(String(properties['href'] ?? '')) ?? [];
    if (file) properties['href'] = id ?? `#${idOf(file)}`;
  }
  return el(
    'section',
    { className: ['chapter'], id: idOf(name) },
    ...(children as ElementContent[]),
  );
}
