import { area } from '../../dictionary.ts';

/** What only the search dialog says; what its answers say is in answer.tsx. */
export const paletteWords = area({
  filters: { zh: '筛选', en: 'Filters' },
  project: { zh: '项目', en: 'Project' },
  allProjects: { zh: '全部项目', en: 'All projects' },
  byProject: { zh: '按项目筛选', en: 'Filter by project' },
  /** Heard behind the project by which is filtered. */
  notByProject: { zh: '，取消项目筛选', en: ', remove the filter by project' },
  year: { zh: '年份', en: 'Year' },
  allYears: { zh: '全部年份', en: 'All years' },
  byYear: { zh: '按年份筛选', en: 'Filter by year' },
  notByYear: { zh: '，取消年份筛选', en: ', remove the filter by year' },
  option: {
    zh: (name: string, count: number) => `${name}（${count}）`,
    en: (name: string, count: number) => `${name} (${count})`,
  },
  results: { zh: '搜索结果', en: 'Search results' },
  ofAnswer: { zh: '答：', en: 'A: ' },
  ofQuestion: { zh: '问：', en: 'Q: ' },
  /** @param year `2023`. */
  ofYear: { zh: (year: string) => `${year} 年`, en: (year: string) => year },
  number: { zh: (number: string) => `第 ${number} 期`, en: (number: string) => `No. ${number}` },
  /** @param name of the type. */
  otherWording: {
    zh: (name: string) => `${name}，换个说法`,
    en: (name: string) => `${name}, other wording`,
  },
  /** @param count '' where it is not known. */
  literal: {
    zh: (count: string) => `原文命中 ${count}`,
    en: (count: string) => `Literal ${count}`,
  },
  similar: {
    zh: (count: string) => `近义命中 ${count}`,
    en: (count: string) => `Similar ${count}`,
  },
  someWords: { zh: '只含其中一些词', en: 'Only some of the words' },
  seeAll: { zh: '在搜索页查看全部', en: 'See all on the search page' },
  seeAllOf: {
    zh: (count: number) => `在搜索页查看全部 ${count} 条`,
    en: (count: number) => `See all ${count} on the search page`,
  },
  keySelect: { zh: '选择', en: 'Select' },
  keyOpen: { zh: '打开', en: 'Open' },
  keyWindow: { zh: '新窗口', en: 'New window' },
  commonWords: { zh: '常见词', en: 'Common words' },
  goTo: { zh: '跳转', en: 'Go to' },
  latest: {
    zh: (date: string) => `最近一期，${date}`,
    en: (date: string) => `Latest weekly, ${date}`,
  },
  tip: {
    zh: '输入 # 加数字，直达 issue；输入 @ 加名字，看谁提过问。',
    en: 'Type # and a number to reach an issue, @ and a name to see who has asked.',
  },
});
