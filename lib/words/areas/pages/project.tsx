import type { ReactNode } from 'react';
import { type MeetingRule, meetingWords } from '#lib/site/events/meeting-words.ts';
import { weekdayOf } from '#lib/text/dates.ts';
import { placeInMonth } from '#lib/text/time/recurring.ts';
import { area, counted } from '../../dictionary.ts';

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** By the place of a weekday in its month. */
const PLACES: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  [-1]: 'last',
};

function meetsInEnglish({ repeat, from, time }: MeetingRule): string {
  const weekday = WEEKDAYS[weekdayOf(from) - 1] ?? '';
  const days = {
    weekly: `Every ${weekday}`,
    biweekly: `Every other ${weekday}`,
    monthly: `Every ${PLACES[placeInMonth(from)] ?? ''} ${weekday} of the month`,
  };
  return `${days[repeat]}, ${time} Beijing time`;
}

/** The projects, and what is known of each. */
export const projectWords = area({
  description: {
    zh: 'SOFA Weekly 关注的开源项目，以及每个项目的问答、发布与推荐阅读。',
    en: 'The open-source projects that SOFA Weekly follows, with the questions, releases and recommended reading of each.',
  },
  /** @param link to the statistics. */
  intro: {
    zh: (projects: number, link: ReactNode) => (
      <>
        {`本刊关注的 ${projects} 个开源项目，问答多的在前。逐年的数字见`}
        {link}。
      </>
    ),
    en: (projects: number, link: ReactNode) => (
      <>
        {`The ${counted(projects, 'open-source project')} that SOFA Weekly follows, most asked about first. For the numbers by year, see `}
        {link}.
      </>
    ),
  },
  statistics: { zh: '统计', en: 'statistics' },
  archived: { zh: '已归档，不再维护', en: 'Archived, no longer maintained' },
  stars: {
    zh: (count: number) => `${count.toLocaleString('en')} 星`,
    en: (count: number) => (count === 1 ? '1 star' : `${count.toLocaleString('en')} stars`),
  },
  /** @param link to the notes of the version. */
  latestVersion: {
    zh: (link: ReactNode, date: string) => (
      <>
        最新版 {link}（{date}）
      </>
    ),
    en: (link: ReactNode, date: string) => (
      <>
        Latest version {link} ({date})
      </>
    ),
  },
  newcomerTasks: {
    zh: (count: number) => `${count} 个新手任务`,
    en: (count: number) => counted(count, 'task for newcomers', 'tasks for newcomers'),
  },
  /** @param date day on which GitHub was asked. */
  dataOf: {
    zh: (date: string) => `GitHub，${date}`,
    en: (date: string) => `GitHub, ${date}`,
  },
  releaseCount: {
    zh: (count: number) => `${count} 次发布`,
    en: (count: number) => counted(count, 'release'),
  },
  readingCount: {
    zh: (count: number) => `${count} 篇阅读`,
    en: (count: number) => counted(count, 'article'),
  },
  /** @param number the same, set in bold. */
  boldQuestions: {
    zh: (count: number, number: ReactNode) => <>{number}条问答</>,
    en: (count: number, number: ReactNode) => (
      <>
        {number} {count === 1 ? 'question' : 'questions'}
      </>
    ),
  },
  latest: {
    zh: (date: ReactNode) => <>最近 {date}</>,
    en: (date: ReactNode) => <>Latest {date}</>,
  },

  /** Under a large number. */
  questionUnit: {
    zh: (_: number) => '条问答',
    en: (n: number) => (n === 1 ? 'question' : 'questions'),
  },
  releaseUnit: {
    zh: (_: number) => '次发布',
    en: (n: number) => (n === 1 ? 'release' : 'releases'),
  },
  readingUnit: {
    zh: (_: number) => '篇阅读',
    en: (n: number) => (n === 1 ? 'article' : 'articles'),
  },
  issues: { zh: 'issue', en: 'Issues' },
  ask: { zh: '提问', en: 'Ask' },
  rss: { zh: 'RSS 订阅', en: 'RSS' },
  kinds: { zh: '内容类型', en: 'Content' },
  questionsTab: { zh: '问答', en: 'Questions' },
  releasesTab: { zh: '发布', en: 'Releases' },
  readingsTab: { zh: '阅读', en: 'Reading' },
  weekliesTab: { zh: '周刊', en: 'Weeklies' },

  overview: { zh: '概览', en: 'Overview' },
  pageTitle: {
    zh: (name: string, page: number) =>
      `${name} 的问答与发布${page > 1 ? `（第 ${page} 页）` : ''}`,
    en: (name: string, page: number) =>
      `${name}: questions and releases${page > 1 ? ` (page ${page})` : ''}`,
  },
  pageDescription: {
    zh: (name: string, summary: string, questions: number, releases: number) =>
      `${name}：${summary}。${questions} 条问答，${releases} 次发布。`,
    en: (name: string, _summary: string, questions: number, releases: number) =>
      `${name} in SOFA Weekly: ${counted(questions, 'question')} with answers, ${counted(releases, 'release')}.`,
  },
  releasesList: { zh: '版本发布', en: 'releases' },
  readingsList: { zh: '推荐阅读', en: 'recommended reading' },
  weekliesList: { zh: '相关周刊', en: 'weeklies' },
  /** @param list one of the three above. */
  listTitle: {
    zh: (name: string, list: string) => `${name} 的${list}`,
    en: (name: string, list: string) => `${name}: ${list}`,
  },
  listDescription: {
    zh: (name: string, list: string, count: number) =>
      `SOFA Weekly 刊登过的 ${name} ${list}，共 ${count} 条，按时间或刊登次数排列。`,
    en: (name: string, list: string, count: number) =>
      `SOFA Weekly on ${name}: ${list} (${count}), newest or most often printed first.`,
  },

  releaseTimes: {
    zh: (count: number) => `${count} 次`,
    en: (count: number) => counted(count, 'release'),
  },
  weeklyCount: {
    zh: (count: number) => `${count} 期`,
    en: (count: number) => counted(count, 'weekly', 'weeklies'),
  },
  weeklyNumber: {
    zh: (number: number) => `第 ${number} 期`,
    en: (number: number) => `No. ${number}`,
  },
  oftenFirst: { zh: '刊登次数多的在前', en: 'Most often printed first' },
  shortQuestionCount: {
    zh: (count: number) => `${count} 问`,
    en: (count: number) => counted(count, 'question'),
  },
  otherCount: {
    zh: (count: number) => `阅读或活动 ${count}`,
    en: (count: number) => counted(count, 'article or event', 'articles or events'),
  },

  questionCount: {
    zh: (count: number) => `${count} 条`,
    en: (count: number) => counted(count, 'question'),
  },
  questionRange: {
    zh: (from: number, to: number, total: number) => `第 ${from}–${to} 条，共 ${total} 条`,
    en: (from: number, to: number, total: number) =>
      `${from}–${to} of ${counted(total, 'question')}`,
  },
  yearsAndSearch: { zh: '年份与搜索', en: 'Years and search' },
  searchHere: { zh: '在本项目内搜索', en: 'Search this project' },
  /** @param link to where one asks. */
  noQuestions: {
    zh: (name: string, link: ReactNode) => (
      <>
        {`本刊还没有刊登过关于 ${name} 的问答。有问题可以`}
        {link}
      </>
    ),
    en: (name: string, link: ReactNode) => (
      <>
        {`SOFA Weekly has no questions about ${name} yet. If you have one, `}
        {link}
      </>
    ),
  },
  askOnGitHub: { zh: '去 GitHub 提问', en: 'ask it on GitHub' },
  pages: { zh: '分页', en: 'Pages' },
  previousPage: { zh: '上一页', en: 'Previous' },
  nextPage: { zh: '下一页', en: 'Next' },
  page: { zh: (page: number) => `第 ${page} 页`, en: (page: number) => `Page ${page}` },

  monthly: { zh: '逐月问答', en: 'Questions by month' },
  /** @param month `2021 年 5 月`, `May 2021`. */
  busiest: {
    zh: (month: string, questions: number) => `最多的一个月是 ${month}，刊登 ${questions} 条问答。`,
    en: (month: string, questions: number) =>
      `The busiest month was ${month}, with ${counted(questions, 'question')}.`,
  },
  all: { zh: (count: number) => `全部 ${count}`, en: (count: number) => `All ${count}` },
  versions: { zh: '发布记录', en: 'Releases' },
  olderVersions: {
    zh: (count: number) => `更早的 ${count} 次`,
    en: (count: number) => `${count} earlier`,
  },
  oftenRecommended: { zh: '常被推荐的文章', en: 'Often recommended' },
  printed: {
    zh: (times: number) => `刊登 ${times} 次`,
    en: (times: number) => `Printed ${counted(times, 'time')}`,
  },
  askers: { zh: '问得最多的人', en: 'Who asked most' },

  about: { zh: '简介', en: 'About' },
  alsoWritten: {
    zh: (names: readonly string[]) => `也写作 ${names.join('、')}。`,
    en: (names: readonly string[]) => `Also written ${names.join(', ')}.`,
  },
  homepage: { zh: '项目主页', en: 'Home page' },

  meetings: { zh: '社区会议', en: 'Community meetings' },
  meets: { zh: meetingWords, en: meetsInEnglish },
  nextMeeting: {
    zh: (date: ReactNode) => <>下一次 {date}</>,
    en: (date: ReactNode) => <>Next on {date}</>,
  },
  subscribeCalendar: { zh: '订阅日历', en: 'Subscribe to calendar' },
  downloadCalendar: { zh: '下载日历文件', en: 'Download calendar file' },
});
