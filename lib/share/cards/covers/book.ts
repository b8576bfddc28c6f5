import { site } from '#lib/site/site.ts';
import { colours, projectColour } from '../colours.ts';
import { cardFont, drawPng } from '../draw.ts';
import type { CardFont } from '../font.ts';
import { label } from '../frame.ts';
import { setExcerpt } from '../lines.ts';
import { box, dot, numerals, textLines, ticks } from '../svg.ts';
import { drawable } from '../text.ts';

/** What a book's cover says. */
export interface BookCover {
  /** Short lines, the most important one first. */
  about: readonly string[];
  /** The year it is of, or the project. */
  of: { year: string } | { slug: string; name: string };
}

const size = { width: 1200, height: 1600, margin: 120 } as const;

/** A book's cover as SVG: its year in the newsletter's figures or its project's name, and what it covers. */
function coverSvg(font: CardFont, { of, about }: BookCover): string {
  const { width, height, margin } = size;
  const room = width - 2 * margin;
  const content = [
    box({ x: 0, y: 0, width, height }, colours.paper),
    ticks(margin, 120, 2.4),
    label(font, site.name, { x: margin + 116, y: 166, size: 48 }),
    'year' in of
      ? numerals(of.year, { x: margin, y: 520, height: 330, stroke: 8 })
      : projectName(font, of),
    box({ x: margin, y: 980, width: room, height: 3 }, colours.ink),
    ...about.map((line, at) =>
      label(font, line, {
        ...{ x: margin, y: 1076 + at * 72, size: 42, room },
        fill: at === 0 ? colours.ink : colours.ink2,
      }),
    ),
    label(font, site.author, { x: margin, y: height - 120, size: 36, fill: colours.ink2 }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans SC">${content.join('')}</svg>`;
}

function projectName(font: CardFont, { slug, name }: { slug: string; name: string }): string {
  const { width, margin } = size;
  const big = 120;
  const lines = setExcerpt(font, drawable(font, name), {
    ...{ width: (width - 2 * margin) / big, lines: 2 },
  });
  const mark = dot(margin + 44, 560, 44, projectColour(slug));
  return mark + textLines(lines, { x: margin, y: 760, size: big, leading: 150 });
}

/** A book's cover as a PNG file, 1200 × 1600. */
export async function bookCoverPng(cover: BookCover): Promise<Buffer> {
  return drawPng(coverSvg(await cardFont(), cover));
}
