import type { Element } from 'hast';
import { attribute, classesOf } from './attributes.ts';

/** How words are set, as far as it tells what stands beneath a picture. */
export interface Look {
  /** The page says that they belong to a picture. */
  isCaption: boolean;
  isCentred: boolean;
  isSmall: boolean;
  isPale: boolean;
}

/** How words are set where nothing says otherwise. */
export const USUAL: Look = { isCaption: false, isCentred: false, isSmall: false, isPale: false };

/** `image-caption`, `wp-caption-text`. */
const CAPTION_CLASS = /(?:^|[-_])caption(?:-text)?$/i;
/** Largest that is small, in px: articles of WeChat have 15 to 17, and 12 beneath pictures. */
const SMALL = 13;

/** How words inside of an element are set, as a browser computes it from tag and style. */
export function lookInside(
  element: Element,
  style: ReadonlyMap<string, string>,
  outer: Look,
): Look {
  const align = style.get('text-align') ?? attribute(element, 'align').toLowerCase();
  const size = pixels(style.get('font-size'));
  const color = style.get('color');
  return {
    isCaption:
      outer.isCaption ||
      element.tagName === 'figcaption' ||
      classesOf(element).some((one) => CAPTION_CLASS.test(one)),
    isCentred: align === '' ? outer.isCentred || element.tagName === 'center' : align === 'center',
    isSmall: size === null ? outer.isSmall : size <= SMALL,
    isPale: color === undefined ? outer.isPale : isPale(color),
  };
}

function pixels(size: string | undefined): number | null {
  const [, number, unit] = /^(\d{1,3}(?:\.\d{1,9})?)(px|pt)\b/.exec(size ?? '') ?? [];
  if (number === undefined) return null;
  return Number(number) * (unit === 'pt' ? 4 / 3 : 1);
}

/** Grey, as `rgb(136, 136, 136)` and `#999` are; words of an article are darker. */
function isPale(color: string): boolean {
  const [, ...decimal] = /^rgb\((\d{1,3}), ?(\d{1,3}), ?(\d{1,3})\)/.exec(color) ?? [];
  const [, hex = ''] = /^#([\da-f]{3}|[\da-f]{6})\b/.exec(color) ?? [];
  const parts = decimal.length > 0 ? decimal.map(Number) : channels(hex);
  if (parts.length === 0) return false;
  const [least, most] = [Math.min(...parts), Math.max(...parts)];
  return least >= 112 && most <= 200 && most - least <= 24;
}

function channels(hex: string): number[] {
  const pairs = hex.length === 3 ? [...hex].map((one) => one + one) : (hex.match(/../g) ?? []);
  return pairs.map((pair) => Number.parseInt(pair, 16));
}
