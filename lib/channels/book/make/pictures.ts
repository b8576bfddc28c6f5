import type { Element, ElementContent, Root, RootContent } from 'hast';
import { webAddress } from './body.ts';
import { el } from '../../write/elements.ts';

/** Finds what a book shows of a picture: an address in the book; null where it has only the one on the web. */
export type ShownAt = (url: string) => string | null;

/** A tree whose pictures are shown, or links to them with what they show. The input is not changed. */
export function withPictures(tree: Root, shownAt: ShownAt): Root {
  const children = tree.children.flatMap((node): RootContent[] =>
    node.type === 'element' ? shown(node, shownAt, false) : [node],
  );
  return { type: 'root', children };
}

/** @param linked inside of a link, where another has no place. */
function shown(element: Element, shownAt: ShownAt, linked: boolean): ElementContent[] {
  if (element.tagName === 'img') return picture(element, shownAt, linked);
  const isLink = element.tagName === 'a';
  const children = element.children.flatMap((node): ElementContent[] =>
    node.type === 'element' ? shown(node, shownAt, linked || isLink) : [node],
  );
  const made = { ...element, children };
  if (!isLink) return [made];
  // A picture that is a link leads to two places.
  const more = hidden(element.children, shownAt).map((url) => el('a', { href: url }, '（看图）'));
  return [made, ...more];
}

function picture(element: Element, shownAt: ShownAt, linked: boolean): ElementContent[] {
  const { src, alt } = element.properties;
  const url = typeof src === 'string' ? src : '';
  const words = typeof alt === 'string' && alt.trim() ? alt : '没有说明';
  const place = shownAt(url);
  if (place !== null) return [el('img', { src: place, alt: words })];
  const address = webAddress(url);
  const text = `「图：${words}」`;
  return [linked || address === null ? el('span', {}, text) : el('a', { href: address }, text)];
}

/** Addresses of pictures inside of a link that are not shown. */
function hidden(nodes: readonly ElementContent[], shownAt: ShownAt): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type !== 'element') return [];
    const { src } = node.properties;
    if (node.tagName !== 'img' || typeof src !== 'string') return hidden(node.children, shownAt);
    const address = shownAt(src) === null ? webAddress(src) : null;
    return address === null ? [] : [address];
  });
}
