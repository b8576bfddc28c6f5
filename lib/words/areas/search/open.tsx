import type { ReactNode } from 'react';
import { area, counted } from '../../dictionary.ts';

/** Ways into search, and what the search page says before anything is asked: made with the page, in no script. */
export const searchOpenWords = area({
  headerHint: { zh: '搜索问答、周刊、项目', en: 'Search the weeklies' },
  commonWords: { zh: '常见词', en: 'Common words' },
  /** Behind a common word. */
  results: {
    zh: (count: number): ReactNode => (
      <>
        <span className="sr-only">，</span>
        {count}
        <span className="sr-only"> 条结果</span>
      </>
    ),
    en: (count: number): ReactNode => (
      <>
        <span className="sr-only">, </span>
        {count}
        <span className="sr-only">{count === 1 ? ' result' : ' results'}</span>
      </>
    ),
  },
  title: { zh: '搜索', en: 'Search' },
  description: {
    zh: '搜索 SOFAStack 社区周刊的问答、发布、阅读与项目，也可以按项目、按年份浏览。',
    en: 'Search the questions, releases, reading and projects of the SOFAStack community weekly, or browse them by project and year.',
  },
  noScript: {
    zh: '搜索要用到脚本，而你的浏览器没有开启。可以按项目、按年份浏览。',
    en: 'Search needs scripts, which your browser has turned off. You can browse by project and by year.',
  },
  byProject: { zh: '按项目', en: 'By project' },
  byYear: { zh: '按年份', en: 'By year' },
  allQuestions: { zh: '全部问答', en: 'All questions' },
  questions: {
    zh: (count: number): ReactNode => <>{count} 问</>,
    en: (count: number): ReactNode => (
      <>
        {count}
        <span className="sr-only">{count === 1 ? ' question' : ' questions'}</span>
      </>
    ),
  },
  /** @param year `2023`. */
  year: {
    zh: (year: string): ReactNode => <>{year} 年</>,
    en: (year: string): ReactNode => year,
  },
  weeklies: {
    zh: (count: number): ReactNode => <>{count} 期</>,
    en: (count: number): ReactNode => counted(count, 'weekly', 'weeklies'),
  },
});
