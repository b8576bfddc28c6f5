import type { ReactNode } from 'react';
import { area, counted } from '../dictionary.ts';

/** Links that nobody can open any more. */
export const linkWords = area({
  archived: { zh: '看存档', en: 'archived copy' },
  /** Behind a link. @param month in which it was looked at, `2026-11`. @param archive way to an old copy. */
  deadNote: {
    zh: (month: string, archive: ReactNode): ReactNode => (
      <>
        〔此链接已失效（{month} 查），{archive}〕
      </>
    ),
    en: (month: string, archive: ReactNode): ReactNode => (
      <>
        {' '}
        (dead link, checked {month}; {archive})
      </>
    ),
  },
  /** In a line of its own; the way to an old copy follows. */
  deadLine: {
    zh: (month: string) => `此链接已失效（${month} 查）。`,
    en: (month: string) => `This link is dead (checked ${month}).`,
  },
});

/** How many links are still there. */
export const linkStatsWords = area({
  links: { zh: '链接还在不在', en: 'Links that still work' },
  /** @param percent of them that can be opened. */
  linksSay: {
    zh: (asked: number, percent: number) =>
      `周刊里查过的 ${asked} 个外部地址，${percent}% 还打得开。`,
    en: (asked: number, percent: number) =>
      `Of the ${counted(asked, 'outside address', 'outside addresses')} checked, ${percent}% can still be opened.`,
  },
  /** @param date of the last check. */
  linksCounted: {
    zh: (date: string) =>
      `${date} 为止的查验。年份是刊登的那一年，同一地址一年只算一次。隔一周以上两次都打不开才算失效；不回答程序的、刚打不开的，两边都不算。`,
    en: (date: string) =>
      `As checked until ${date}. Years are those of printing; an address counts once a year. A link is dead when it failed twice, at least a week apart; what does not answer programs, or failed only lately, counts as neither.`,
  },
  linkTable: { zh: '每年的链接，还打得开的与失效的', en: 'Links by year, working and dead' },
  year: { zh: '年份', en: 'Year' },
  living: { zh: '打得开', en: 'Working' },
  livingCount: { zh: '个数', en: 'Number' },
  dead: { zh: '失效', en: 'Dead' },
  asked: { zh: '查过', en: 'Checked' },
});
