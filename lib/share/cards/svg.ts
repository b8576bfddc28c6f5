import { digits } from '#lib/text/digits.ts';
import { colours } from './colours.ts';
import type { Line } from './lines.ts';

/** Size of a card in pixels, as every network asks for. */
export const cardSize = { width: 1200, height: 630 } as const;
/** Left and right margin in pixels. */
export const margin = 72;
/** Right edge of the text. */
export const right = cardSize.width - margin;

/** Where and how text stands; pixels, `y` is the first line's baseline. */
interface TextStyle {
  x: number;
  y: number;
  size: number;
  /** Distance of two baselines; without it the text is one line. */
  leading?: number;
  fill?: string;
  anchor?: 'start' | 'end';
}

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (one) => (one === '&' ? '&amp;' : one === '<' ? '&lt;' : '&gt;'));
const round = (value: number) => Math.round(value * 100) / 100;

/** Lines of text. */
export function textLines(lines: readonly Line[], style: TextStyle): string {
  const { x, y, size, leading = 0, fill = colours.ink, anchor = 'start' } = style;
  return lines
    .map(({ runs, width }, index) => {
      const start = anchor === 'end' ? x - width * size : x;
      const spans = runs.map(
        (run) => `<tspan x="${round(start + run.x * size)}">${escaped(run.text)}</tspan>`,
      );
      return `<text y="${y + index * leading}" font-size="${size}" fill="${fill}">${spans.join('')}</text>`;
    })
    .join('');
}

/** A filled rectangle. */
export function box(
  place: { x: number; y: number; width: number; height: number },
  fill: string,
  attributes = '',
): string {
  const { x, y, width, height } = place;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${attributes}/>`;
}

/** A project's mark. */
export function dot(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
}

/** The 2 px rule that opens a section. */
export function rule(y: number): string {
  return box({ x: margin, y, width: right - margin, height: 2 }, colours.ink);
}

const GAP = 10;
const POINT = 11.5;

/** How wide figures are at a height, in pixels. */
export function numeralsWidth(value: string, height: number): number {
  const units = Array.from(value).map((one) => (digits[one]?.width ?? POINT + 6) + GAP);
  return ((units.reduce((sum, unit) => sum + unit, 0) - GAP) * height) / 100;
}

/** A date, year or count in the newsletter's figures; `y` is the upper edge. */
export function numerals(
  value: string,
  { x, y, height, stroke, ink = colours.ink }: NumeralStyle,
): string {
  let left = 0;
  const parts = Array.from(value).map((one) => {
    const digit = digits[one];
    const at = left;
    left += (digit?.width ?? POINT + 6) + GAP;
    if (!digit) {
      return `<path d="M${at + 3} 87.5h${POINT}v${POINT}h-${POINT}z" fill="${colours.accent}" stroke="none"/>`;
    }
    const join = digit.bevel ? 'bevel' : 'miter';
    return `<path transform="translate(${at} 0)" stroke-linejoin="${join}" d="${digit.path}"/>`;
  });
  return `<g transform="translate(${x} ${y}) scale(${height / 100})" fill="none" stroke="${ink}" stroke-width="${stroke}" stroke-linecap="square" stroke-miterlimit="3">${parts.join('')}</g>`;
}

interface NumeralStyle {
  x: number;
  y: number;
  /** Pixels. */
  height: number;
  /** Of a figure 100 units high. */
  stroke: number;
  ink?: string;
}

/** The brand mark: seven weekdays, the day of publication tall and blue. @param day 1 = Monday. */
export function ticks(x: number, y: number, scale: number, day = 5): string {
  const bars = Array.from({ length: 7 }, (_, index) => {
    const height = index === day - 1 ? 20 : 9;
    const fill = index === day - 1 ? colours.accent : index > 4 ? colours.weekend : colours.ink;
    return box({ x: index * 5.5, y: 20 - height, width: 3, height }, fill);
  });
  return `<g transform="translate(${x} ${y}) scale(${scale})">${bars.join('')}</g>`;
}
