import { colours } from './colours.ts';
import type { CardFont } from './font.ts';
import { frame, labelRow, mark, type Label } from './frame.ts';
import { setExcerpt, setText, type Line } from './lines.ts';
import { box, margin, numerals, numeralsWidth, right, textLines } from './svg.ts';
import { drawable } from './text.ts';
import type { Question } from '#lib/content/types.ts';

/** What a question's card says. */
export interface QuestionCard {
  question: Pick<Question, 'date' | 'asker' | 'project' | 'issueNumber' | 'rounds' | 'title'>;
  /** Name of its project, or null. */
  project: string | null;
  /** Text of the first answer that has words; '' when there is none. */
  answer: string;
}

const INDENT = 68;
const TOP = 196;
const SIZES = [
  { size: 72, leading: 96, lines: 2 },
  { size: 56, leading: 78, lines: 3 },
  { size: 48, leading: 68, lines: 3 },
  { size: 42, leading: 60, lines: 4 },
] as const;

/** The question's own words: the whole first round where it has any, else its title. */
function wordsOf({ rounds, title }: QuestionCard['question']): string {
  const words = rounds[0]?.question.trim() ?? '';
  return words === '' ? title : words;
}

function questionLines(font: CardFont, text: string) {
  const words = drawable(font, text);
  const width = right - margin - INDENT;
  const small = SIZES[3];
  for (const style of SIZES) {
    const box = { width: width / style.size, lines: style.lines };
    const lines: Line[] | null = setText(font, words, box, 'even');
    if (lines) return { ...style, lines };
  }
  const box = { width: width / small.size, lines: small.lines };
  return { ...small, lines: setExcerpt(font, words, box) };
}

/** In the order of every list: project, issue, asker, rounds. Missing parts are left out. */
function metaOf({ question, project }: QuestionCard): Label[] {
  const { asker, issueNumber, rounds } = question;
  return [
    project
      ? { text: project, project: question.project, fill: colours.ink }
      : { text: '未标注项目', project: null },
    ...(issueNumber ? [{ text: `#${issueNumber}` }] : []),
    ...(asker ? [{ text: `@${asker}` }] : []),
    ...(rounds.length > 1 ? [{ text: `${rounds.length} 轮问答` }] : []),
  ];
}

function answerSheet(font: CardFont, answer: string): string {
  const size = 30;
  const lines = setExcerpt(font, drawable(font, answer), {
    width: (right - margin - INDENT - 64) / size,
    lines: 2,
  });
  const height = 44 + lines.length * 46;
  const y = 578 - height;
  return [
    box({ x: margin + 21, y: TOP + 56, width: 2, height: y - TOP - 62 }, colours.line),
    box(
      { x: margin + INDENT, y, width: right - margin - INDENT, height },
      colours.sheet,
      'rx="16"',
    ),
    mark(font, '答', { x: margin, y: y + 22, size: 44 }),
    textLines(lines, { x: margin + INDENT + 32, y: y + 55, size, leading: 46, fill: colours.ink }),
  ].join('');
}

/** Picture of a question for social networks, as SVG. */
export function questionCard(font: CardFont, card: QuestionCard): string {
  const { lines, size, leading } = questionLines(font, wordsOf(card.question));
  const date = card.question.date.replaceAll('-', '.');
  const day = new Date(`${card.question.date}T00:00:00Z`).getUTCDay() || 7;
  const height = 36;
  const content = [
    numerals(date, { x: right - numeralsWidth(date, height), y: 54, height, stroke: 7.5 }),
    labelRow(font, metaOf(card), 156),
    mark(font, '问', { x: margin, y: TOP, size: 44 }),
    textLines(lines, { x: margin + INDENT, y: TOP + 22 + size * 0.37, size, leading }),
    answerSheet(font, card.answer || '回答只有一张截图。'),
  ];
  return frame(font, content.join(''), day);
}
