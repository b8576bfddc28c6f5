import type { Model, Weekly } from '#lib/content/types.ts';
import { findWeekly, namedProjects, projectMap } from '#lib/content/views/weeklies.ts';
import { site } from '#lib/site/site.ts';
import { printedNumber } from '#lib/site/weekly-number.ts';
import { weekdayOf, yearOf } from '#lib/text/dates.ts';
import { colours, projectColour } from '../colours.ts';
import { type CoverShape, coverFiles } from './files.ts';
import { cardFont, drawPng } from '../draw.ts';
import type { CardFont } from '../font.ts';
import { label } from '../frame.ts';
import { setExcerpt, setText } from '../lines.ts';
import { box, dot, numerals, numeralsWidth, textLines, ticks } from '../svg.ts';
import { drawable } from '../text.ts';

/** What stands on them, in pixels. */
const COVERS = {
  wide: { ...coverFiles.wide, margin: 44, numerals: 110, title: 36, lines: 2 },
  square: { ...coverFiles.square, margin: 32, numerals: 96, title: 27, lines: 3 },
} as const;

interface Named {
  slug: string;
  name: string;
}

/** Names of projects in a row from the left, each behind its dot; those that find no room are left out. */
function projectRow(
  font: CardFont,
  projects: readonly Named[],
  place: { x: number; y: number; right: number; size: number },
): string {
  const { y, right, size } = place;
  let x = place.x;
  return projects
    .map(({ slug, name }) => {
      const [line] = setText(font, drawable(font, name), { width: 100, lines: 1 }) ?? [];
      const at = x + size;
      if (!line || at + line.width * size > right) return '';
      const mark = dot(x + size * 0.3, y - size * 0.36, size * 0.3, projectColour(slug));
      x = at + line.width * size + size;
      return mark + textLines([line], { x: at, y, size, fill: colours.ink2 });
    })
    .join('');
}

/** A weekly's cover as SVG: its date in the newsletter's figures, its title, its projects. */
function coverSvg(
  font: CardFont,
  shape: CoverShape,
  weekly: Pick<Weekly, 'date' | 'number' | 'title'>,
  projects: readonly Named[],
): string {
  const { width, height, margin, numerals: tall, title: size, lines } = COVERS[shape];
  const right = width - margin;
  const day = weekly.date.slice(5).replace('-', '.');
  const leading = Math.round(size * 1.36);
  const set = setExcerpt(font, drawable(font, weekly.title), {
    width: (right - margin) / size,
    lines,
  });
  const beside = margin + numeralsWidth(day, tall) + 28;
  const above = { y: margin + 20, size: 20, fill: colours.ink2, anchor: 'end' } as const;
  const content = [
    box({ x: 0, y: 0, width, height }, colours.paper),
    ticks(margin, margin, 1.1, weekdayOf(weekly.date)),
    label(font, site.name, { x: margin + 54, y: margin + 20, size: 22 }),
    shape === 'wide' ? label(font, printedNumber(weekly), { ...above, x: right }) : '',
    numerals(day, { x: margin, y: margin + 42, height: tall, stroke: 9 }),
    shape === 'wide'
      ? numerals(yearOf(weekly.date), {
          x: beside,
          y: margin + 42 + tall - 36,
          height: 36,
          stroke: 7.5,
        })
      : '',
    textLines(set, { x: margin, y: margin + 42 + tall + size + 22, size, leading }),
    projectRow(font, projects, { x: margin, y: height - 28, right, size: 20 }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans SC">${content.join('')}</svg>`;
}

/** All that a weekly's covers are drawn from but the font, as JSON has it. @returns null for an unknown date. */
export function coverInputs(model: Model, date: string) {
  const found = findWeekly(model, date);
  if (!found) return null;
  const weekly = { date: found.date, number: found.number, title: found.title };
  const projects = namedProjects(found, projectMap(model)).map(({ slug, name }) => ({
    slug,
    name,
  }));
  return { weekly, projects };
}

/** A weekly's cover for WeChat as a PNG file, 900 × 383 or 383 × 383. @returns null for an unknown date. */
export async function coverPng(
  model: Model,
  date: string,
  shape: CoverShape,
): Promise<Buffer | null> {
  const inputs = coverInputs(model, date);
  if (!inputs) return null;
  return drawPng(coverSvg(await cardFont(), shape, inputs.weekly, inputs.projects));
}
