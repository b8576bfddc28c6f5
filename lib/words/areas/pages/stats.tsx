import type { ReactNode } from 'react';
import { area, counted } from '../../dictionary.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec';

interface Year {
  year: string;
  weeklies: number;
  questions: number;
  askers: number;
}

/** A project and what is counted of it, such as `12 questions`. */
interface Share {
  name: string;
  amount: string;
}

const printed = ({ weeklies, questions, askers }: Year): string =>
  `${counted(weeklies, 'weekly', 'weeklies')} with ${counted(questions, 'question')} from ${counted(askers, 'named asker')}`;

/** Charts of questions and releases by month, also on pages of projects. */
export const activityWords = area({
  nothing: { zh: '还没有刊登过问答或发布。', en: 'No questions or releases yet.' },
  /** Where only one year has any. */
  oneYear: {
    zh: (year: string, questions: number, releases: number) =>
      `都在 ${year} 年：${[questions > 0 && `${questions} 条问答`, releases > 0 && `${releases} 次发布`].filter(Boolean).join('，')}。`,
    en: (year: string, questions: number, releases: number) =>
      `All in ${year}: ${[questions > 0 && counted(questions, 'question'), releases > 0 && counted(releases, 'release')].filter(Boolean).join(', ')}.`,
  },
  /** One sentence behind the other; either may be ''. */
  sentences: {
    zh: (first: string, second: string) => first + second,
    en: (first: string, second: string) => [first, second].filter(Boolean).join(' '),
  },
  /** Behind a number, for those who listen; the year follows. */
  questionsIn: {
    zh: (_count: number) => ' 条问答，',
    en: (count: number) => (count === 1 ? ' question in ' : ' questions in '),
  },
  /** Behind a year, for those who listen; may be ''. */
  behindYear: { zh: ' 年', en: '' },
  squares: { zh: '方块是有发布的月份。', en: 'Squares mark months with a release.' },
  byMonth: { zh: '逐月数字', en: 'Numbers by month' },
  table: {
    zh: '每月刊登的问答条数，加号后是发布次数',
    en: 'Questions printed per month; behind a plus, releases',
  },
  year: { zh: '年', en: 'Year' },
  /** @param month 1–12. */
  month: {
    zh: (month: number) => (
      <>
        {month}
        <span className="sr-only"> 月</span>
      </>
    ),
    en: (month: number) => <>{MONTHS.split(' ')[month - 1]}</>,
  },
});

/** The statistics. */
export const statsWords = area({
  described: {
    zh: '用数字看 SOFAStack 社区：每年、每个项目的问答与发布，问答最多的几期，常被推荐的文章。',
    en: 'The SOFAStack community in numbers: questions and releases by year and project, the weeklies with the most questions, the articles recommended most often.',
  },
  /** @param span of the archive, or ''. */
  intro: {
    zh: (span: string) => `${span && `${span}。`}以下数字都从周刊正文数出，每次构建时重新计算。`,
    en: (span: string) =>
      `${span && `${span}. `}All numbers are counted in the text of the weeklies, anew at each build.`,
  },

  years: { zh: '逐年', en: 'By year' },
  onlyYear: {
    zh: ({ year, weeklies, questions, askers }: Year) =>
      `只有 ${year} 年：${weeklies} 期刊登了 ${questions} 条，署名的提问者有 ${askers} 位。`,
    en: (only: Year) => `Only ${only.year}: ${printed(only)}.`,
  },
  topYear: {
    zh: ({ year, weeklies, questions, askers }: Year) =>
      `${year} 年问答最多：${weeklies} 期刊登了 ${questions} 条，署名的提问者有 ${askers} 位。`,
    en: (top: Year) => `${top.year} had the most questions: ${printed(top)}.`,
  },
  yearsCounted: {
    zh: (several: boolean) =>
      `${several ? '每列各用自己的刻度，列与列之间不能比长短。' : ''}提问者按署名去重。`,
    en: (several: boolean) =>
      `${several ? 'Each column has its own scale: bars compare within a column only. ' : ''}Askers are told apart by name.`,
  },
  yearTable: {
    zh: '每年的周刊期数、问答条数、发布次数与提问者人数',
    en: 'Weeklies, questions, releases and askers per year',
  },
  year: { zh: '年份', en: 'Year' },
  weeklies: { zh: '周刊', en: 'Weeklies' },
  questions: { zh: '问答', en: 'Questions' },
  releases: { zh: '发布', en: 'Releases' },
  askers: { zh: '提问者', en: 'Askers' },

  months: { zh: '逐月问答', en: 'Questions by month' },
  topMonth: {
    zh: (month: string, count: number) => `问答最多的一个月是 ${month}，刊登 ${count} 条。`,
    en: (month: string, count: number) =>
      `The month with the most questions was ${month}: ${count} printed.`,
  },
  monthsCounted: {
    zh: '按刊登的日期计，不是提问的日期。各年同一刻度。',
    en: 'By the date of printing, not of asking. All years have the same scale.',
  },

  projectQuestions: { zh: '各项目的问答', en: 'Questions by project' },
  projectReleases: { zh: '各项目的发布', en: 'Releases by project' },
  onlyProject: {
    zh: ({ name, amount }: Share) => `只有 ${name}，${amount}。`,
    en: ({ name, amount }: Share) => `Only ${name}: ${amount}.`,
  },
  topProject: {
    zh: (count: number, first: Share, second: Share) =>
      `${count} 个项目中，${first.name} 最多，${first.amount}，其次是 ${second.name}，${second.amount}。`,
    en: (count: number, first: Share, second: Share) =>
      `Of ${count} projects, ${first.name} has the most with ${first.amount}, followed by ${second.name} with ${second.amount}.`,
  },
  questionsCounted: {
    zh: '项目以周刊标注的为准，未标注的单列；同一问题重复刊登的，每次都算。各格同一刻度。',
    en: 'Projects as the weekly names them; questions that name none have a row of their own. A question that was printed again counts each time. All cells have the same scale.',
  },
  questionsTable: { zh: '各项目每年的问答条数', en: 'Questions by project and year' },
  releasesCounted: {
    zh: '只数本刊报道过的发布；项目实际发布的版本更多。',
    en: 'Only releases that the weekly reported; the projects have published more.',
  },
  releasesTable: { zh: '各项目每年的发布次数', en: 'Releases by project and year' },
  project: { zh: '项目', en: 'Project' },
  total: { zh: '合计', en: 'Total' },

  busiestWeeklies: { zh: '问答最多的几期', en: 'Weeklies with the most questions' },
  topWeekly: {
    zh: (date: string, count: number) => `一期刊登问答最多的是 ${date}，${count} 条。`,
    en: (date: string, count: number) =>
      `The weekly of ${date} has the most: ${counted(count, 'question')}.`,
  },
  weekliesCounted: { zh: '条数相同的，新的在前。', en: 'Of equals, the newer comes first.' },
  weeklyAmount: {
    zh: (count: number) => `${count} 条`,
    en: (count: number) => counted(count, 'question'),
  },

  repeatedReadings: { zh: '常被推荐的文章', en: 'Articles recommended often' },
  /** @param lang of the title. */
  topReading: {
    zh: (title: string, _lang: string | undefined, count: number): ReactNode =>
      `刊登次数最多的是《${title}》，${count} 次。`,
    en: (title: string, lang: string | undefined, count: number) => (
      <>
        Printed most often, {counted(count, 'time')}: <span lang={lang}>{title}</span>
      </>
    ),
  },
  readingsCounted: {
    zh: '地址或标题相同的算同一篇。',
    en: 'The same address or the same title is the same article.',
  },
  readingAmount: {
    zh: (count: number) => `${count} 次`,
    en: (count: number) => counted(count, 'time'),
  },

  frequentAskers: { zh: '问得最多的人', en: 'Who asked the most' },
  askersSay: {
    zh: (all: number, often: number) => `问答署了 ${all} 个名字，其中 ${often} 个不止一次出现。`,
    en: (all: number, often: number) =>
      `Questions carry ${counted(all, 'name')}; ${often} of them ${often === 1 ? 'appears' : 'appear'} more than once.`,
  },
  askersCounted: {
    zh: (shown: number) =>
      `按周刊印出的署名计，列出前 ${shown} 位：同名的可能是不同的人，一个人也可能用过几个名字。社区贡献者名单多以图片刊登，无法计数。`,
    en: (shown: number) =>
      `By the names as printed, the first ${shown}: one name may be several people, and one person may have used several names. Lists of contributors were mostly printed as pictures, which cannot be counted.`,
  },
  /** In narrow columns. */
  askerAmount: { zh: (count: number) => `${count} 条`, en: (count: number) => String(count) },
});
