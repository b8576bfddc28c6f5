import { codeSpan } from '#lib/doctor/tell/code.ts';
import { shortened } from '#lib/text/printable.ts';
import { LONGEST_BODY } from '../comment.ts';
import type { Answer } from './ask.ts';
import type { OutsideLink } from './collect.ts';
import { type Failing, keyOf, writeState } from './state.ts';

/** By which the issue is found again. */
export const LINKS_MARKER = '<!-- weekly-links -->';

/** An address that somebody should do something about. */
interface Finding {
  link: OutsideLink;
  answer: Answer;
  /** Day since which it fails. */
  since: string;
}

/** What a run has found. */
export interface Findings {
  day: string;
  asked: number;
  /** Failing in this run and in one of an earlier day. */
  dead: Finding[];
  /** Failing for the first time. */
  doubtful: Finding[];
  moved: Finding[];
  unsure: Finding[];
  failing: Failing;
}

/**
 * Sorts what came of asking.
 * @param earlier what an earlier run remembers. @param day of this run, `YYYY-MM-DD`.
 * @throws Error where most addresses fail: then it is the way out that is broken, not they.
 */
export function sortFindings(
  links: readonly OutsideLink[],
  answers: ReadonlyMap<string, Answer>,
  earlier: Failing,
  day: string,
): Findings {
  const all = links.flatMap((link): Finding[] => {
    const answer = answers.get(link.url);
    const before = earlier[keyOf(link.url)] ?? day;
    return answer ? [{ link, answer, since: before < day ? before : day }] : [];
  });
  const of = (state: Answer['state']): Finding[] =>
    all.filter(({ answer }) => answer.state === state);
  const failing = of('failing');
  if (failing.length > 10 && failing.length > all.length / 2) {
    throw new Error(
      `${all.length} 个地址里 ${failing.length} 个问不到，是网络的问题，没有更新 issue`,
    );
  }
  return {
    day,
    asked: all.length - of('private').length,
    dead: failing.filter(({ since }) => since < day),
    doubtful: failing.filter(({ since }) => since >= day),
    moved: of('alive').filter(({ answer }) => answer.moved !== null),
    unsure: of('unsure'),
    failing: Object.fromEntries(failing.map(({ link, since }) => [keyOf(link.url), since])),
  };
}

/** The body of the issue. Addresses are not links there: who wrote them is not known. */
export function issueBody(found: Findings): string {
  const { day, asked, dead, doubtful, moved, unsure, failing } = found;
  const head = [
    LINKS_MARKER,
    writeState(failing),
    '',
    `${day} 问了 ${asked} 个外部地址：${dead.length} 个打不开，${doubtful.length} 个等下一次确认，${moved.length} 个永久搬走，${unsure.length} 个不回答程序、说不准。`,
  ].join('\n');
  const sections = [
    section(
      '打不开',
      '两次都打不开。换成新地址或存档，没有就去掉链接只留文字。',
      dead,
      failingWords,
    ),
    section('等下一次确认', '这一次打不开，下一次还打不开才算。', doubtful, failingWords),
    section('永久搬走', '对方说地址换了，照新的写。', moved, movedWords),
  ];
  return [head, ...fitted(sections, LONGEST_BODY - head.length)].join('\n\n');
}

const failingWords = ({ answer, since }: Finding): string =>
  `${codeSpan(answer.why)} · 自 ${since}`;
const movedWords = ({ answer }: Finding): string => `→ ${address(answer.moved ?? '')}`;

/** Lines of one list, its heading first. */
function section(
  title: string,
  hint: string,
  list: readonly Finding[],
  words: (one: Finding) => string,
): string[] {
  if (list.length === 0) return [];
  return [
    `### ${title}（${list.length}）\n\n${hint}\n`,
    ...list.map((one) => `- ${address(one.link.url)} ${words(one)} · ${placesOf(one.link)}`),
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
