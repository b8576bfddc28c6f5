import { type Linked, area, counted } from '../../dictionary.ts';

const weeklies = (count: number) => counted(count, 'weekly', 'weeklies');
const questions = (count: number) => counted(count, 'question');

const MONTHS =
  'January February March April May June July August September October November December';

/** The home page. */
export const homeWords = area({
  everyFriday: {
    zh: 'SOFAStack 社区周刊，每周五',
    en: 'The SOFAStack community weekly, every Friday',
  },
  searchFirst: {
    zh: '先搜一下，多半有人问过。',
    en: 'Search first: it has probably been asked.',
  },
  /** Behind the number. */
  citable: {
    zh: (_count: number) => '条问答，逐条可引用',
    en: (count: number) => (count === 1 ? 'question, citable' : 'questions, each one citable'),
  },
  /** Behind the number. @param span `2019.07 – 2023.10`, or ''. */
  weekliesSince: {
    zh: (_count: number, span: string) => (span ? `期周刊，${span}` : '期周刊'),
    en: (count: number, span: string) =>
      `${count === 1 ? 'weekly' : 'weeklies'}${span && `, ${span}`}`,
  },
  allWeeklies: {
    zh: (count: number) => `全部 ${count} 期`,
    en: (count: number) => (count === 1 ? 'All weeklies' : `All ${count} weeklies`),
  },
  read: { zh: '阅读本期', en: 'Read this weekly' },
  recentQuestions: { zh: '近期问答', en: 'Recent questions' },
  allQuestions: {
    zh: (count: number) => `全部 ${count} 条`,
    en: (count: number) => (count === 1 ? 'All questions' : `All ${count} questions`),
  },
  allProjects: { zh: '全部项目', en: 'All projects' },
  archive: { zh: '刊历', en: 'Archive' },
  byYear: { zh: '按年浏览', en: 'Browse by year' },
  /** @param span of the archive. @param count of questions. */
  perWeek: {
    zh: (span: string, count: number) => `每周的问答条数，${span}、${count} 条`,
    en: (span: string, count: number) =>
      `Questions per week: ${[span, questions(count)].filter(Boolean).join(', ')}`,
  },
  recentReleases: { zh: '近期发布', en: 'Recent releases' },
  allReleases: { zh: '全部发布', en: 'All releases' },
  allArticles: { zh: '全部文章', en: 'All articles' },
});

/** Charts and rows of the archive. */
export const archiveWords = area({
  /** Over `30 / 36`. */
  heatSum: { zh: '期 / 问答', en: 'Weeks / Qs' },
  heatLegend: {
    zh: '每格一周，越深问答越多：',
    en: 'One square a week; the darker, the more questions:',
  },
  orMore: { zh: '6 以上', en: '6 or more' },
  notPublished: { zh: '当周未出刊', en: 'No weekly' },
  heatCell: {
    zh: (date: string, count: number) => `${date}，${count} 问`,
    en: (date: string, count: number) => `${date}, ${questions(count)}`,
  },
  strip: {
    zh: (year: string) => `${year} 年逐周问答条数，颜色表示项目`,
    en: (year: string) => `Questions per week in ${year}, one hue per project`,
  },
  /** A heading. @param month 1–12. */
  month: {
    zh: (month: number) => `${month} 月`,
    en: (month: number) => MONTHS.split(' ')[month - 1] ?? '',
  },
  /** On a scale of a year. @param month 1–12. */
  monthMark: {
    zh: (month: number) => (month === 1 ? '1 月' : String(month)),
    en: (month: number) => 'JFMAMJJASOND'.charAt(month - 1),
  },
  otherYears: { zh: '历年', en: 'Other years' },
  yearCounts: {
    zh: (counts: readonly string[]) => counts.join('，'),
    en: (counts: readonly string[]) => counts.join(', '),
  },
  older: {
    zh: (year: string, counts: readonly string[]) => `${year} 年，${counts.join('、')}`,
    en: (year: string, counts: readonly string[]) => `${year}: ${counts.join(', ')}`,
  },
  filter: { zh: '按项目筛选', en: 'Filter by project' },
  unmarked: { zh: '未标注', en: 'No project' },
  /** @param things what the rows are, in plural. */
  onlyUnmarked: {
    zh: (things: string) => `只看没有标注项目的${things}。`,
    en: (things: string) => `Only ${things} that name no project.`,
  },
  /** @param things what the rows are, in plural. @param link to the project's page. */
  onlyAbout: {
    zh: (things: string, name: string, link: Linked) => (
      <>
        {`只看 ${name} 的${things}。`}
        {link(`${name} 项目页`)}
      </>
    ),
    en: (things: string, name: string, link: Linked) => (
      <>
        {`Only ${things} about ${name}. `}
        {link(`${name} project page`)}
      </>
    ),
  },
  showAll: { zh: '看全部', en: 'Show all' },
});

/** Lists by year: weeklies, questions, releases, readings. */
export const listWords = area({
  /** @param title of the whole list. */
  ofYear: {
    zh: (title: string, year: string) => `${year} 年${title}`,
    en: (title: string, year: string) => `${title} from ${year}`,
  },
  /** @param description of the whole list. */
  describedYear: {
    zh: (description: string, year: string) => `${year} 年：${description}`,
    en: (description: string, year: string) => `${year}: ${description}`,
  },
  /** @param things in plural. */
  nothingYet: {
    zh: (things: string) => `还没有刊登过${things}。`,
    en: (things: string) => `No ${things} have been published yet.`,
  },

  weeklies: { zh: '刊历', en: 'Weeklies' },
  weekliesAre: {
    zh: 'SOFA Weekly 全部周刊，按年月排列。',
    en: 'Every SOFA Weekly, by year and month.',
  },
  weekliesIntro: {
    zh: (since: string, count: number, asked: number) =>
      `自 ${since}起，共 ${count} 期、${asked} 条问答。`,
    en: (since: string, count: number, asked: number) =>
      `${weeklies(count)} since ${since}, with ${questions(asked)}.`,
  },
  weeklyThings: { zh: '周刊', en: 'weeklies' },
  weeklyCount: { zh: (count: number) => `${count} 期`, en: weeklies },
  /** Chart of a year. */
  byWeek: {
    zh: (year: string) => `${year} 年逐周问答`,
    en: (year: string) => `Questions by week in ${year}`,
  },

  questionsAre: {
    zh: 'SOFAStack 社区历年问答，按年份与项目查看，每条都有固定链接。',
    en: 'Questions of the SOFAStack community by year and project, each with a permanent link.',
  },
  questionsIntro: {
    zh: (count: number) => `共 ${count} 条，按年份与项目查看；有具体问题，用搜索更快。`,
    en: (count: number) =>
      `${questions(count)}, by year and project. For a specific problem, search is faster.`,
  },
  questionThings: { zh: '问答', en: 'questions' },
  /** In the navigation over the years. */
  questionCount: { zh: (count: number) => `${count} 问`, en: questions },
  questionsInMonth: { zh: (count: number) => `${count} 条`, en: questions },

  releasesAre: {
    zh: 'SOFA Weekly 报道过的版本发布，按年月排列。',
    en: 'Releases reported in SOFA Weekly, by year and month.',
  },
  releasesIntro: {
    zh: (count: number) => `本刊报道过的 ${count} 次发布。`,
    en: (count: number) => `${counted(count, 'release')} reported in the weekly.`,
  },
  releaseThings: { zh: '发布', en: 'releases' },
  releaseCount: {
    zh: (count: number) => `${count} 次`,
    en: (count: number) => counted(count, 'release'),
  },

  readingsAre: {
    zh: 'SOFA Weekly 推荐过的文章，同一篇只列一次，按最近一次刊登的年月排列。',
    en: 'Articles recommended in SOFA Weekly, each listed once, by the month it was last printed.',
  },
  readingsIntro: {
    zh: (count: number) => `本刊推荐过的 ${count} 篇文章，同一篇只列一次，按最近一次刊登排列。`,
    en: (count: number) =>
      `${counted(count, 'article')} recommended in the weekly, each listed once, by when it was last printed.`,
  },
  readingThings: { zh: '文章', en: 'articles' },
  readingCount: {
    zh: (count: number) => `${count} 篇`,
    en: (count: number) => counted(count, 'article'),
  },
});
