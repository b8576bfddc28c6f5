import { colours } from './colours.ts';
import type { CardFont } from './font.ts';
import { frame, label, labelRow, mark } from './frame.ts';
import { setExcerpt, setText, type Line } from './lines.ts';
import { margin, numerals, numeralsWidth, right, rule, textLines } from './svg.ts';
import { drawable } from './text.ts';
import { weekdayName, yearOf } from '#lib/text/dates.ts';
import type { Weekly } from '#lib/content/types.ts';
import { printedNumber } from '#lib/site/weekly-number.ts';

/** What a weekly's card says besides the weekly itself. */
export interface WeeklyCard {
  weekly: Pick<
    Weekly,
    'date' | 'number' | 'title' | 'summary' | 'text' | 'questions' | 'releases' | 'readings'
  >;
  /** The projects it names, in printed order. */
  projects: readonly { slug: string; name: string }[];
}

const BOTTOM = 360;
const HEIGHT = 160;

/** Sizes and ways to break a title, the best first. */
const STYLES = [
  [56, 'clauses'],
  [48, 'clauses'],
  [56, 'even'],
  [48, 'even'],
  [42, 'even'],
] as const;

function titleLines(font: CardFont, title: string, width: number): { lines: Line[]; size: number } {
  const words = drawable(font, title);
  for (const [size, breaking] of STYLES) {
    const lines = setText(font, words, { width: width / size, lines: 3 }, breaking);
    if (lines) return { lines, size };
  }
  return { lines: setExcerpt(font, words, { width: width / 42, lines: 3 }), size: 42 };
}

/** Date on the left, title on the right, both on one baseline. */
function hero(font: CardFont, { weekly }: WeeklyCard): string {
  const { date, title } = weekly;
  const day = date.slice(5).replace('-', '.');
  const year = yearOf(date);
  const left = margin + Math.max(440, numeralsWidth(day, HEIGHT)) + 52;
  const { lines, size } = titleLines(font, title, right - left);
  const leading = Math.round(size * 1.36);
  return [
    numerals(year, { x: margin, y: BOTTOM - HEIGHT - 64, height: 38, stroke: 7.5 }),
    label(font, printedNumber(weekly) || weekdayName(date), {
      x: margin + numeralsWidth(year, 38) + 20,
      y: BOTTOM - HEIGHT - 29,
      size: 26,
      fill: colours.ink2,
    }),
    numerals(day, { x: margin, y: BOTTOM - HEIGHT, height: HEIGHT, stroke: 9 }),
    textLines(lines, { x: left, y: BOTTOM - 6 - (lines.length - 1) * leading, size, leading }),
  ].join('');
}

function countsOf({ questions, releases, readings }: WeeklyCard['weekly']): string {
  const counts = [
    { count: questions.length, unit: '条问答' },
    { count: releases.length, unit: '次发布' },
    { count: readings.length, unit: '篇阅读' },
  ];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => `${count} ${unit}`)
    .join(' · ');
}

/** What the weekly offers first, as one text a paragraph: readings, or what stands in it at all. */
function otherWords({ readings, summary, text }: WeeklyCard['weekly']): string[] {
  if (readings.length > 0) return readings.slice(0, 2).map(({ title }) => title);
  return [summary || text].filter(Boolean);
}

/** The first question, or else two lines of what there is. */
function opening(font: CardFont, { weekly }: WeeklyCard): string {
  const question = weekly.questions[0];
  const size = 34;
  const texts = question ? [question.title] : otherWords(weekly);
  const indent = question ? 60 : 0;
  const width = (right - margin - indent) / size;
  const lines = texts.flatMap((text) =>
    setExcerpt(font, drawable(font, text), { width, lines: texts.length > 1 ? 1 : 2 }),
  );
  return [
    rule(404),
    question ? mark(font, '问', { x: margin, y: 434, size: 40 }) : '',
    textLines(lines, { x: margin + indent, y: 466, size, leading: 52 }),
  ].join('');
}

/** Picture of a weekly for social networks, as SVG. */
export function weeklyCard(font: CardFont, card: WeeklyCard): string {
  const { weekly, projects } = card;
  const day = new Date(`${weekly.date}T00:00:00Z`).getUTCDay() || 7;
  const counts = { x: right, y: 86, size: 26, fill: colours.ink2, anchor: 'end' } as const;
  const content = [
    label(font, countsOf(weekly), counts),
    hero(font, card),
    opening(font, card),
    labelRow(
      font,
      projects.map(({ slug, name }) => ({ text: name, project: slug, fill: colours.ink })),
      580,
    ),
  ];
  return frame(font, content.join(''), day);
}
