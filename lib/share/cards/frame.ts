import { widthOf } from './atoms.ts';
import { colours, projectColour } from './colours.ts';
import type { CardFont } from './font.ts';
import { setExcerpt, setText } from './lines.ts';
import { box, cardSize, dot, margin, right, textLines, ticks } from './svg.ts';
import { drawable } from './text.ts';
import { site } from '#lib/site/site.ts';

/** A word beside others in a row; `project` puts its dot before it. */
export interface Label {
  text: string;
  project?: string | null;
  fill?: string;
}

/** One line of text at a place, cut when it is wider than `room` pixels. */
export function label(
  font: CardFont,
  text: string,
  style: { x: number; y: number; size: number; fill?: string; room?: number; anchor?: 'end' },
): string {
  const { room = right - margin, size } = style;
  const lines = setExcerpt(font, drawable(font, text), { width: room / size, lines: 1 });
  return textLines(lines, style);
}

const SIZE = 28;
const BETWEEN = 32;
const DOT = 26;

/** Labels in a row from the left margin; those that find no room are left out. */
export function labelRow(font: CardFont, labels: readonly Label[], y: number): string {
  let x = margin;
  return labels
    .map(({ text, project, fill = colours.ink2 }) => {
      const words = drawable(font, text);
      const [line] = setText(font, words, { width: 100, lines: 1 }) ?? [];
      const indent = project === undefined ? 0 : DOT;
      const at = x + indent;
      if (!line || at + line.width * SIZE > right) return '';
      const mark = project === undefined ? '' : dot(x + 8, y - 10, 8, projectColour(project));
      x = at + line.width * SIZE + BETWEEN;
      return mark + textLines([line], { x: at, y, size: SIZE, fill });
    })
    .join('');
}

/** A square with 问 or 答 in it. */
export function mark(
  font: CardFont,
  text: '问' | '答',
  { x, y, size }: { x: number; y: number; size: number },
): string {
  const asks = text === '问';
  const place = asks
    ? { x: x + 1.5, y: y + 1.5, width: size - 3, height: size - 3 }
    : { x, y, width: size, height: size };
  const square = box(
    place,
    asks ? 'none' : colours.accent,
    asks ? `rx="8" stroke="${colours.ink}" stroke-width="2.5"` : 'rx="9"',
  );
  const letter = size * 0.58;
  const inner = {
    x: x + (size - widthOf(font, text) * letter) / 2,
    y: y + size / 2 + letter * 0.37,
    size: letter,
    fill: asks ? colours.ink : colours.onAccent,
  };
  return square + label(font, text, inner);
}

/** Paper with the newsletter's name in the corner. @param day weekday that its mark shows. */
export function frame(font: CardFont, content: string, day?: number): string {
  const { width, height } = cardSize;
  const paper = box({ x: 0, y: 0, width, height }, colours.paper);
  const name = label(font, site.name, { x: margin + 72, y: 86, size: 30 });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans SC">${paper}${ticks(margin, 58, 1.5, day)}${name}${content}</svg>`;
}
