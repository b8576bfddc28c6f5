import { colours } from './colours.ts';
import type { CardFont } from './font.ts';
import { frame, label } from './frame.ts';
import { countRow } from './project-card.ts';
import { margin, right, rule } from './svg.ts';

/** What the site's own card says. */
export interface SiteCard {
  questions: number;
  weeklies: number;
  /** First and last month, `2019.07 – 2023.10`; '' for an empty archive. */
  span: string;
}

/** Picture of the whole site for social networks, as SVG. */
export function siteCard(font: CardFont, { questions, weeklies, span }: SiteCard): string {
  const counts = [
    { value: String(questions), unit: '条问答，逐条可引用' },
    { value: String(weeklies), unit: span ? `期周刊，${span}` : '期周刊' },
  ];
  const content = [
    label(font, 'SOFAStack 社区周刊，每周五', {
      x: right,
      y: 86,
      size: 26,
      fill: colours.ink2,
      anchor: 'end',
    }),
    label(font, '先搜一下，', { x: margin, y: 236, size: 92 }),
    label(font, '多半有人问过。', { x: margin, y: 356, size: 92 }),
    rule(418),
    countRow(font, counts, 452),
  ];
  return frame(font, content.join(''));
}
