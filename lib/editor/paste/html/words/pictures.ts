import type { Element } from 'hast';
import { actingTaken } from '#lib/text/printable.ts';
import { addressOf } from './addresses.ts';
import { attribute, classesOf } from '../attributes.ts';

/** A picture that others can see. */
export interface Picture {
  url: string;
  alt: string;
}

/** Where pages keep the address of a picture that is shown only when it is scrolled to (WeChat: `data-src`). */
const SOURCES = [
  ...['data-canonical-src', 'data-src', 'data-original', 'data-actualsrc', 'data-original-src'],
  'src',
];
/** What programs write for a picture that nobody has described, WeChat 「图片」: a word for pictures, a file's name. */
const SAYS_NOTHING =
  /^(?:(?:图|图片|图像|配图|插图|截图|image|img|picture|photo|screenshot)?[ _-]?\d*|[\w.%-]{1,200}\.(?:png|jpe?g|gif|webp|svg|bmp))$/i;

/**
 * The picture of an `<img>`.
 *
 * @param base address of the page, where known.
 * @returns `local` for one that is in the clipboard or on somebody's disk only; null for none at all, such as a pixel
 *   that counts readers.
 */
export function pictureOf(element: Element, base: string | null): Picture | 'local' | null {
  const sides = [attribute(element, 'width'), attribute(element, 'height')];
  if (sides.some((side) => /^[0-2](?:px)?$/.test(side))) return null;
  const given = SOURCES.map((name) => attribute(element, name)).filter((one) => one !== '');
  if (given.length === 0) return null;
  for (const one of given) {
    const url = addressOf(one, base);
    if (url !== null && !url.startsWith('mailto:'))
      return { url: lasting(url), alt: altOf(element) };
  }
  return 'local';
}

/** GitHub gives pictures of an issue an address that ends after minutes; the one that lasts has the same id. */
function lasting(url: string): string {
  const [, id] =
    /^https:\/\/private-user-images\.githubusercontent\.com\/\d+\/\d+-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.\w+\?/.exec(
      url,
    ) ?? [];
  return id === undefined ? url : `https://github.com/user-attachments/assets/${id}`;
}

/** What a page says of a picture; `describePictures` of describe.ts looks for more beneath it. */
function altOf(element: Element): string {
  const said = ['alt', 'title'].map((name) =>
    actingTaken(attribute(element, name)).replace(/\s+/g, ' ').trim(),
  );
  return said.find(saysSomething) ?? '';
}

/** Whether words tell what is in a picture. */
export function saysSomething(words: string): boolean {
  return !SAYS_NOTHING.test(words);
}

const GITHUB_EMOJI = /\/images\/icons\/emoji\/unicode\/([\da-f]{1,6}(?:-[\da-f]{1,6}){0,9})\.png/;

/** The sign that a picture stands for, such as GitHub's `:tada:`; null for a picture that is one. */
export function emojiOf(element: Element): string | null {
  const [, codes] = GITHUB_EMOJI.exec(attribute(element, 'src')) ?? [];
  if (codes !== undefined) {
    const points = codes.split('-').map((code) => Number.parseInt(code, 16));
    return points.every((point) => point <= 0x10_ffff) ? String.fromCodePoint(...points) : '';
  }
  const isEmoji = classesOf(element).some((one) =>
    /^(?:emoji|g-emoji|wp-smiley|rich_pages_emoji)$/.test(one),
  );
  return isEmoji ? attribute(element, 'alt') : null;
}
