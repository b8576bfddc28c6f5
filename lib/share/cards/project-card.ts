import { colours, projectColour } from './colours.ts';
import type { CardFont } from './font.ts';
import { frame, label } from './frame.ts';
import { setExcerpt, setText } from './lines.ts';
import { dot, margin, numerals, numeralsWidth, right, rule, textLines } from './svg.ts';
import { drawable } from './text.ts';
import type { Project } from '#lib/content/types.ts';

/** What a project's card says. */
export interface ProjectCard {
  project: Pick<Project, 'slug' | 'name' | 'summary' | 'repository'>;
  questions: number;
  releases: number;
  readings: number;
}

/** A number and what it counts. */
export interface Count {
  value: string;
  unit: string;
}

/** Numbers in figures over what they count, from the left margin. */
export function countRow(font: CardFont, counts: readonly Count[], y: number): string {
  const height = 84;
  let x = margin;
  return counts
    .map(({ value, unit }) => {
      const [line] = setText(font, unit, { width: 40, lines: 1 }) ?? [];
      const at = x;
      x += Math.max(numeralsWidth(value, height), (line?.width ?? 0) * 26) + 64;
      const figures = numerals(value, { x: at, y, height, stroke: 8.5 });
      return figures + label(font, unit, { x: at, y: y + 126, size: 26, fill: colours.ink2 });
    })
    .join('');
}

/** Picture of a project for social networks, as SVG. */
export function projectCard(font: CardFont, card: ProjectCard): string {
  const { slug, name, summary, repository } = card.project;
  const words = drawable(font, name);
  const size = [104, 84, 64, 48].find((one) => {
    const room = { width: (right - margin - 108) / one, lines: 1 };
    return setText(font, words, room) !== null;
  });
  const lines = setExcerpt(font, drawable(font, summary), {
    width: (right - margin) / 38,
    lines: 2,
  });
  const counts = [
    { count: card.questions, unit: '条问答' },
    { count: card.releases, unit: '次发布' },
    { count: card.readings, unit: '篇阅读' },
  ].flatMap(({ count, unit }) => (count > 0 ? [{ value: String(count), unit }] : []));
  const address = repository.replace(/^https?:\/\//u, '');
  const content = [
    dot(margin + 36, 214, 36, projectColour(slug)),
    label(font, name, { x: margin + 104, y: 214 + (size ?? 48) * 0.37, size: size ?? 48 }),
    textLines(lines, { x: margin, y: 324, size: 38, leading: 54, fill: colours.ink2 }),
    rule(418),
    countRow(font, counts, 452),
    label(font, address, {
      x: right,
      y: 578,
      size: 26,
      fill: colours.ink2,
      room: 520,
      anchor: 'end',
    }),
  ];
  return frame(font, content.join(''));
}
