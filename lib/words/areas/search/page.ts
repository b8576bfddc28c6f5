import { area, counted } from '../../dictionary.ts';
import { sourceName } from '../../source-name.ts';

/** What only the search page says, once something is asked; what its answers say is in answer.tsx. */
export const searchPageWords = area({
  clear: { zh: '清空', en: 'Clear' },
  filters: { zh: '筛选', en: 'Filters' },
  showResults: {
    zh: (count: number) => `查看 ${count} 条`,
    en: (count: number) => `Show ${counted(count, 'result')}`,
  },
  results: { zh: '结果', en: 'Results' },
  relevance: { zh: '相关', en: 'Relevance' },
  newest: { zh: '最新', en: 'Newest' },
  pages: { zh: '分页', en: 'Pages' },
  previous: { zh: '上一页', en: 'Previous' },
  next: { zh: '下一页', en: 'Next' },
  page: { zh: (page: number) => `第 ${page} 页`, en: (page: number) => `Page ${page}` },
  type: { zh: '类型', en: 'Type' },
  project: { zh: '项目', en: 'Project' },
  noProject: { zh: '未标注', en: 'No project' },
  year: { zh: '年份', en: 'Year' },
  /** A bar of the chart of years. @param year `2023`. */
  inYear: {
    zh: (year: string, count: number) => `${year} 年，${count} 条`,
    en: (year: string, count: number) => `${year}: ${counted(count, 'result')}`,
  },
  /** Of one result; of many in answer.tsx. */
  weekly: { zh: '周刊', en: 'Weekly' },
  release: { zh: '发布', en: 'Release' },
  reading: { zh: '阅读', en: 'Reading' },
  traits: { zh: '条件', en: 'With' },
  withIssue: { zh: '有 GitHub issue', en: 'A GitHub issue' },
  withRounds: { zh: '多轮问答', en: 'Several rounds' },
  /** Before a passage that is a question's or its answer: one letter wide. */
  ofAnswer: { zh: '答', en: 'A' },
  ofQuestion: { zh: '问', en: 'Q' },
  source: sourceName,
  otherWording: { zh: '换个说法', en: 'Other wording' },
  /** @param words as `quotedWords` writes them. */
  lacks: { zh: (words: string) => `不含${words}`, en: (words: string) => `Without ${words}` },
  sameIn: { zh: '相同内容也见于', en: 'The same is in' },
  /** @param held what they hold, as `quotedWords` writes it, or ''. */
  showMore: {
    zh: (count: number, held: string) => `再看 ${count} 条${held && `只含${held}的`}`,
    en: (count: number, held: string) => `Show ${count} more${held && ` with only ${held}`}`,
  },
  notTheseAsk: { zh: '都不是？去问一句', en: 'None of these? Ask' },
  askProject: {
    zh: (project: string) =>
      `搜索词会带进标题，先填到 ${project} 的 issue 里。答复整理后收进周刊，这里就能搜到。`,
    en: (project: string) =>
      `What you searched for becomes the title of a new issue of ${project}. Once answered and printed in a weekly, it is found here.`,
  },
  askWeekly: {
    zh: '搜索词会填进周刊的提问表，编辑带给维护者。答复整理后收进周刊，这里就能搜到。',
    en: "What you searched for goes into the weekly's form for questions; an editor takes it to the maintainers. Once answered and printed, it is found here.",
  },
  searchIssues: { zh: '先搜 issue', en: 'Search issues first' },
});
