import type { Element } from 'hast';
import { isMonospace, keepsLines, styleOf } from './attributes.ts';
import { languageOf } from './code.ts';
import { type Look, USUAL, lookInside } from './look.ts';
import { type Marks, PLAIN } from './words/runs.ts';

/** What an element inherits from those around it. */
export interface Context {
  marks: Marks;
  look: Look;
  /** Line ends of the source are meant. */
  keepsLines: boolean;
  /** A heading, or the head of a table: all of it is bold, so that nothing in it needs to be. */
  isHead: boolean;
  /** Language of code in here. */
  lang: string | null;
  /** Quotes and lists that are open. */
  depth: number;
}

/** What holds where nothing says otherwise. */
export const OUTERMOST: Context = {
  marks: PLAIN,
  look: USUAL,
  keepsLines: false,
  isHead: false,
  lang: null,
  depth: 0,
};

/**
 * What holds inside of an element, as a browser computes it from tag and style. Google Docs puts everything into
 * `<b style="font-weight:normal">` and says bold by weights; Word by `<b>`.
 */
export function inside(element: Element, outer: Context): Context {
  const style = styleOf(element);
  const { tagName } = element;
  const { marks, isHead } = outer;
  const look = lookInside(element, style, outer.look);
  return {
    ...outer,
    look,
    marks: {
      ...marks,
      bold: isHead ? marks.bold : isBold(tagName, style, marks.bold),
      italic: isItalic(tagName, style, marks.italic),
      struck: marks.struck || isStruck(tagName, style),
      code: codeOf(tagName, style, marks.code),
      caption: captionOf(look),
    },
    keepsLines: keepsLines(style) ?? outer.keepsLines,
    lang: languageOf(element) ?? outer.lang,
  };
}

/** Inside of a heading, which is a bold paragraph. */
export function headingIn(context: Context): Context {
  return { ...context, isHead: true, marks: { ...context.marks, bold: true, italic: false } };
}

/** Inside of a cell of a table's head, which is bold by itself. */
export function headCellIn(context: Context): Context {
  return { ...context, isHead: true, marks: { ...context.marks, bold: false } };
}

function captionOf({ isCaption, isCentred, isSmall, isPale }: Look): Marks['caption'] {
  if (isCaption) return 'tag';
  return isCentred && (isSmall || isPale) ? 'look' : null;
}

type Style = ReadonlyMap<string, string>;

function isBold(tagName: string, style: Style, outer: boolean): boolean {
  const weight = style.get('font-weight');
  if (weight !== undefined && /^(?:bold|bolder|[6-9]00)\b/.test(weight)) return true;
  if (weight !== undefined && /^(?:normal|lighter|[1-5]00)\b/.test(weight)) return false;
  return outer || tagName === 'b' || tagName === 'strong';
}

function isItalic(tagName: string, style: Style, outer: boolean): boolean {
  const slant = style.get('font-style');
  if (slant !== undefined && /^(?:italic|oblique)\b/.test(slant)) return true;
  if (slant?.startsWith('normal')) return false;
  return outer || /^(?:i|em|cite|dfn)$/.test(tagName);
}

function isStruck(tagName: string, style: Style): boolean {
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
  return line.includes('line-through') || /^(?:del|s|strike)$/.test(tagName);
}

function codeOf(tagName: string, style: Style, outer: Marks['code']): Marks['code'] {
  if (outer === 'tag' || /^(?:code|kbd|samp|tt)$/.test(tagName)) return 'tag';
  if (isMonospace(style)) return 'font';
  return style.has('font-family') ? null : outer;
}
