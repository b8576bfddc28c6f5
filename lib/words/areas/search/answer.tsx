import type { ReactNode } from 'react';
import { area, counted } from '../../dictionary.ts';

/** A piece of a query that could not be applied. */
interface Unread {
  /** Why, as lib/search says it, in Chinese. */
  reason: string;
  /** What stands behind its colon; before it for a filter that there is not. */
  value: string;
}

/** Words in Chinese quotation marks, side by side. */
const inMarks = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');

/** Words in quotation marks as English lists them. */
const listed = (words: readonly string[], last: string): string => {
  const quoted = words.map((word) => `"${word}"`);
  const end = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} ${last} ${end}` : end;
};

/** What answers say, in the palette and on the search page. */
export const searchWords = area({
  all: { zh: '全部', en: 'All' },
  question: { zh: '问答', en: 'Questions' },
  weekly: { zh: '周刊', en: 'Weeklies' },
  release: { zh: '发布', en: 'Releases' },
  reading: { zh: '阅读', en: 'Reading' },
  project: { zh: '项目', en: 'Projects' },
  searching: { zh: '正在搜索', en: 'Searching' },
  rounds: {
    zh: (count: number) => `${count} 轮问答`,
    en: (count: number) => counted(count, 'round'),
  },
  printed: {
    zh: (count: number) => `刊登 ${count} 次`,
    en: (count: number) => `Printed ${count} times`,
  },
  count: {
    zh: (count: number): ReactNode => (
      <>
        <strong>{count}</strong> 条结果
      </>
    ),
    en: (count: number): ReactNode => (
      <>
        <strong>{count}</strong> {count === 1 ? 'result' : 'results'}
      </>
    ),
  },
  countHeard: {
    zh: (count: number) => `${count} 条结果`,
    en: (count: number) => counted(count, 'result'),
  },
  /** @param nearest what there is, as `nearest` says it. */
  noAnswer: {
    zh: (nearest: string): ReactNode => (
      <>
        <strong>没有直接回答</strong>；{nearest}
      </>
    ),
    en: (nearest: string): ReactNode => (
      <>
        <strong>No direct answer</strong>; {nearest}
      </>
    ),
  },
  noAnswerHeard: { zh: '没有直接回答', en: 'No direct answer' },
  /** Facts that are heard one after another. */
  heard: {
    zh: (parts: readonly string[]) => parts.join('，'),
    en: (parts: readonly string[]) => parts.join('; '),
  },
  /** @param more whether there are more than these. */
  quoted: {
    zh: (words: readonly string[], more: boolean) =>
      words.map((word) => `「${word}」`).join('') + (more ? '等' : ''),
    en: (words: readonly string[], more: boolean) =>
      words.map((word) => `"${word}"`).join(', ') + (more ? ' and others' : ''),
  },
  /** @param held @param missing words as `quoted` writes them, or ''. */
  nearest: {
    zh: (total: number, held: string, missing: string) =>
      `下面 ${total} 条只${held ? `含${held}` : '是沾边'}${missing && `，缺${missing}`}`,
    en: (total: number, held: string, missing: string) =>
      `${counted(total, 'result')} below${held ? ` with only ${held}` : ', loosely related'}${missing && `, without ${missing}`}`,
  },
  saidApart: {
    zh: '没有一条把这些词放在一起说。换个说法，或只留最要紧的词再搜。',
    en: 'Nothing says these words together. Put it differently, or keep only the words that matter most.',
  },
  /** @param words as `quoted` writes them. */
  neverSaid: {
    zh: (words: string) => `这里从没出现过${words}。核对一下拼写，或换成报错里的中文说明再搜。`,
    en: (words: string) =>
      `There is no ${words} anywhere here. Check the spelling, or search in Chinese, in which questions and answers are written.`,
  },
  others: {
    zh: (count: number) => `另有 ${count} 条只含其中一些词`,
    en: (count: number) => `${count} more with only some of the words`,
  },
  /** @param count of results that have come since; 0: only their order is another. */
  later: {
    zh: (count: number) => (count > 0 ? `还有 ${count} 条更早的` : '结果有更新，换成新的'),
    en: (count: number) => (count > 0 ? `${count} more from earlier years` : 'Show newer results'),
  },
  /** Spans of years. */
  years: {
    zh: (spans: readonly string[]) => spans.join('、'),
    en: (spans: readonly string[]) => spans.join(', '),
  },
  allYears: { zh: '已搜全部年份', en: 'All years searched' },
  searched: {
    zh: (years: string) => `已搜 ${years}`,
    en: (years: string) => `${years} searched`,
  },
  searchedLoading: {
    zh: (years: string) => `已搜 ${years}，其余载入中`,
    en: (years: string) => `${years} searched, the rest is loading`,
  },
  searchedAsking: {
    zh: (years: string) => `已搜 ${years}，更早的正在搜`,
    en: (years: string) => `${years} searched, earlier ones are being searched`,
  },
  searchedNoMore: {
    zh: (years: string) => `已搜 ${years}，更早的没有搜`,
    en: (years: string) => `${years} searched, no earlier ones`,
  },
  searchOlder: {
    zh: (kilobytes: number) => `再搜更早的（约 ${kilobytes} KB）`,
    en: (kilobytes: number) => `Search earlier ones (about ${kilobytes} KB)`,
  },
  /** How a query was read, part by part. */
  understood: {
    zh: (parts: readonly string[]) => parts.join('；'),
    en: (parts: readonly string[]) => parts.join(' '),
  },
  only: {
    zh: (labels: readonly string[]) => `只看 ${labels.join('、')}`,
    en: (labels: readonly string[]) => `Only ${labels.join(', ')}.`,
  },
  withPhrases: {
    zh: (phrases: readonly string[]) => `必含${inMarks(phrases)}`,
    en: (phrases: readonly string[]) => `All contain ${listed(phrases, 'and')}.`,
  },
  without: {
    zh: (words: readonly string[]) => `不含${inMarks(words)}`,
    en: (words: readonly string[]) => `None contains ${listed(words, 'or')}.`,
  },
  unread: {
    zh: (count: number) => `写得太长，最后 ${count} 个字没有读`,
    en: (count: number) => `Too long: the last ${counted(count, 'character')} were not read.`,
  },
  also: {
    zh: (word: string, meant: readonly string[]) => `“${word}”也搜索了 ${meant.join('、')}`,
    en: (word: string, meant: readonly string[]) =>
      `"${word}" was searched for as ${meant.join(', ')}, too.`,
  },
  didYouMean: {
    zh: (suggestion: ReactNode): ReactNode => <>你是不是要找 {suggestion}</>,
    en: (suggestion: ReactNode): ReactNode => <>Did you mean {suggestion}</>,
  },
  notApplied: {
    zh: (piece: ReactNode, why: string): ReactNode => (
      <>
        {piece}：{why}
      </>
    ),
    en: (piece: ReactNode, why: string): ReactNode => (
      <>
        {piece}: {why}
      </>
    ),
  },
  unknownPhrase: {
    zh: ({ reason }: Unread) => reason,
    en: () => 'nothing has these words in a row; they were searched for as plain words',
  },
  unknownProject: {
    zh: ({ reason }: Unread) => reason,
    en: ({ value }: Unread) =>
      value ? `no project is called "${value}"` : 'a project\'s name goes behind "project:"',
  },
  unknownType: {
    zh: ({ reason }: Unread) => reason,
    en: ({ value }: Unread) =>
      value ? `there is no type "${value}"; there are` : 'a type goes behind "type:"',
  },
  unknownYear: {
    zh: ({ reason }: Unread) => reason,
    en: () => 'a year of four digits goes behind "year:", as in year:2022',
  },
  unknownField: {
    zh: ({ reason }: Unread) => reason,
    en: ({ value }: Unread) =>
      `there is no filter "${value}:", it was searched for as plain words; there are project:, type:, year:, @asker and #number`,
  },
  nothingFound: {
    zh: (words: readonly string[]) =>
      words.length > 1
        ? `没有内容同时提到${words.map((word) => `“${word}”`).join('和')}`
        : `没有内容提到${inMarks(words)}`,
    en: (words: readonly string[]) =>
      words.length > 1
        ? `Nothing mentions ${listed(words, 'and')} together`
        : `Nothing mentions ${listed(words, 'and')}`,
  },
  foundApart: { zh: '分开搜有结果。', en: 'Each of them alone is found.' },
  tryUnfiltered: { zh: '去掉筛选再看看。', en: 'See what there is without filters.' },
  tryOtherWords: {
    zh: '换个说法，或搜报错里的类名、方法名试试。',
    en: 'Try other words, Chinese ones too, or a class or a method of the error.',
  },
  unfilter: { zh: '去掉筛选', en: 'Remove filters' },
  onlyWord: {
    zh: (word: string, count: number) => `只搜“${word}” ${count}`,
    en: (word: string, count: number) => `Only "${word}" ${count}`,
  },
  ask: { zh: '到 GitHub 提问', en: 'Ask on GitHub' },
  oftenAsked: {
    zh: (project: string) => `${project} 常被问到`,
    en: (project: string) => `Often asked about ${project}`,
  },
  preparing: { zh: '正在准备搜索数据', en: 'Preparing search data' },
  /** @param kilobytes to be downloaded; 0 before that is known. */
  loadedOnce: {
    zh: (kilobytes: number) =>
      `${kilobytes ? `约 ${kilobytes} KB，` : ''}只下载一次，之后离线也能搜。`,
    en: (kilobytes: number) =>
      `${kilobytes ? `About ${kilobytes} KB, downloaded` : 'Downloaded'} only once; search then works offline, too.`,
  },
  loading: { zh: '下载进度', en: 'Download progress' },
  failed: { zh: '搜索数据没有下载成功', en: 'Search data could not be downloaded' },
  failedMore: {
    zh: '网络可能断了。你输入的内容还在，重试即可；也可以按年份浏览。',
    en: 'The network may be down. What you typed is still here: try again, or browse by year.',
  },
  retry: { zh: '重试', en: 'Try again' },
  allWeeklies: { zh: '看刊历', en: 'All weeklies' },
  offline: {
    zh: '当前离线，结果来自本机缓存，外部链接暂时打不开。',
    en: 'You are offline: results come from this device, and links to other sites do not open.',
  },
  /** @param years that are missing, or '' where they are not known. */
  incomplete: {
    zh: (years: string) => `${years ? `${years} 年的内容` : '一部分内容'}没有下载成功，结果不全。`,
    en: (years: string) =>
      `${years || 'A part'} could not be downloaded; these are not all results.`,
  },
  recent: { zh: '最近搜过', en: 'Recent searches' },
  forget: { zh: '清除', en: 'Clear' },
});
