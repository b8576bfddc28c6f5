import type { Rule } from '../rule.ts';

/** The lists of words that search and the search box are made of. */
export const wordList: Rule = {
  id: 'word-list',
  title: '写对词表的名字和格式',
  group: '文件',
  severity: 'error',
  asks: '词表是 search/synonyms.txt 和 search/common.txt，名字全用小写，存成 UTF-8，不超过 64 KB，一行不超过 1000 个字符，没有看不见的字符。',
  why: '名字不对的词表不会读，写错的一行不会用，加进去的近义词对搜索不起作用。',
  wrong: { 'search/Synonyms.TXT': '平滑升级 = 热升级\n' },
  right: { 'search/synonyms.txt': '平滑升级 = 热升级\n' },
};
