import { printedNumber } from '#lib/site/weekly-number.ts';
import { area, counted } from '../dictionary.ts';

type Noun = (count: number) => string;

const noun = (zh: string, one: string, many = `${one}s`): { zh: Noun; en: Noun } => ({
  zh: () => zh,
  en: (count) => (count === 1 ? one : many),
});

/** What is counted, without the number, and what the archive holds. */
export const countWords = area({
  weeklies: noun('期周刊', 'weekly', 'weeklies'),
  questions: noun('条问答', 'question'),
  releases: noun('次发布', 'release'),
  readings: noun('篇阅读', 'article'),
  askers: noun('位提问者', 'asker'),
  /** The number that editors gave a weekly; '' without one. */
  weeklyNumber: {
    zh: printedNumber,
    en: ({ number }: { number: number | null }) => (number === null ? '' : `No. ${number}`),
  },
  /** The span of the archive; '' without a weekly. @param weeklies newest first. */
  archiveSpan: {
    zh: (weeklies: readonly { date: string }[]) =>
      weeklies.length === 0 ? '' : `${ends(weeklies).join(' 至 ')}，共 ${weeklies.length} 期`,
    en: (weeklies: readonly { date: string }[]) =>
      weeklies.length === 0
        ? ''
        : `${ends(weeklies).join(' to ')}, ${counted(weeklies.length, 'weekly', 'weeklies')}`,
  },
});

/** The first day and the last one. */
function ends(weeklies: readonly { date: string }[]): string[] {
  return [weeklies.at(-1)?.date ?? '', weeklies[0]?.date ?? ''];
}
