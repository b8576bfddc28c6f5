import { codeSpan } from '#lib/doctor/tell/code.ts';
import type { OutsideLink } from '#lib/links/collect.ts';
import type { KnownLink, SortedLinks } from '#lib/links/sorted.ts';
import { shortened } from '#lib/text/printable.ts';
import { LONGEST_BODY } from '../comment.ts';

/** By which the issue is found again. */
export const LINKS_MARKER = '<!-- weekly-links -->';

/** What a run has found. */
export interface Findings extends SortedLinks {
  /** Day of the run, `YYYY-MM-DD`. */
  day: string;
  /** Addresses that were asked in it. */
  asked: number;
}

/** Everything in one sentence, without any address. */
export function tally({ day, asked, dead, doubtful, moved, unsure, ok }: Findings): string {
  return `${day} 问了 ${asked} 个外部地址。现在打得开 ${ok} 个，失效 ${dead.length} 个，刚打不开 ${doubtful.length} 个，永久搬走 ${moved.length} 个，不回答程序、说不准 ${unsure.length} 个。`;
}

/** The body of the issue. Addresses are not links there: who wrote them is not known. */
export function issueBody(found: Findings): string {
  const { dead, doubtful, moved } = found;
  const head = [LINKS_MARKER, '', tally(found)].join('\n');
  const sections = [
    section(
      '失效',
      '隔一周以上两次都打不开。换成新地址或存档，没有就去掉链接只留文字。',
      dead,
      failingWords,
    ),
    section('刚打不开', '还不到一周，下一次还打不开才算。', doubtful, failingWords),
    section('永久搬走', '对方说地址换了，照新的写：`npm run check -- --fix`。', moved, movedWords),
  ];
  return [head, ...fitted(sections, LONGEST_BODY - head.length)].join('\n\n');
}

const failingWords = ({ record }: KnownLink): string =>
  `${codeSpan(record.why)} · 自 ${record.failing?.first ?? record.date}`;
const movedWords = ({ record }: KnownLink): string => `→ ${address(record.movedTo ?? '')}`;

/** Lines of one list, its heading first. */
function section(
  title: string,
  hint: string,
  list: readonly KnownLink[],
  words: (one: KnownLink) => string,
): string[] {
  if (list.length === 0) return [];
  return [
    `### ${title}（${list.length}）\n\n${hint}\n`,
    ...list.map((one) => `- ${address(one.link.address)} ${words(one)} · ${placesOf(one.link)}`),
  ];
}

const address = (url: string): string => codeSpan(shortened(url, 300));

function placesOf({ places }: OutsideLink): string {
  const shown = places.slice(0, 3).map((one) => codeSpan(shortened(one, 150)));
  return `${shown.join('、')}${places.length > 3 ? ` 等 ${places.length} 处` : ''}`;
}

/** As many lines of each list as there is room for, the first lists first. */
function fitted(sections: readonly string[][], room: number): string[] {
  let left = room - 500;
  return sections.flatMap((lines) => {
    const shown: string[] = [];
    for (const line of lines) {
      left -= line.length + 1;
      if (left < 0) break;
      shown.push(line);
    }
    if (lines.length === 0 || shown.length === 0) return [];
    const more = lines.length - shown.length;
    return [[...shown, ...(more > 0 ? [`- 还有 ${more} 个，这里放不下`] : [])].join('\n')];
  });
}
