import type { ReactNode } from 'react';
import { eventWords } from '#lib/site/events/event-standing.ts';
import { DEAD_REASONS, type DeadReason } from '#lib/site/source.ts';
import { area, counted } from '../dictionary.ts';
import { sourceName } from '../source-name.ts';

const DEAD_IN_ENGLISH: Readonly<Record<DeadReason, string>> = {
  editor:
    'The original link leads to the editing page of a WeChat account: readers cannot open it.',
  preview: 'The original link was a preview on WeChat and has expired.',
  local: "The original link leads to its author's own computer: readers cannot open it.",
};

/** Events, releases, readings, pictures, and what else stands in a text of authors. */
export const thingWords = area({
  addToCalendar: { zh: '加入日历', en: 'Add to calendar' },
  recording: { zh: eventWords.recording, en: 'Recording' },
  eventPage: { zh: eventWords.page, en: 'Event page' },
  join: { zh: eventWords.join, en: 'Join' },
  isOver: { zh: '已结束', en: 'Ended' },
  isCancelled: { zh: eventWords.cancelled, en: 'Cancelled' },
  isPostponed: { zh: eventWords.postponed, en: 'Postponed, no new date yet' },
  wasOn: { zh: eventWords.was, en: (day: string) => `Originally ${day}` },
  movedTo: { zh: eventWords.moved, en: (when: string) => `Moved to ${when}` },
  nowAt: { zh: eventWords.place, en: (place: string) => `Now at ${place}` },

  releaseNotes: { zh: '发布说明', en: 'Release notes' },
  moreChanges: {
    zh: (count: number) => `另有 ${count} 项`,
    en: (count: number) => `${count} more`,
  },
  /** @param link to the release notes. */
  moreChangesIn: {
    zh: (count: number, link: ReactNode) => (
      <>
        {`另有 ${count} 项，`}
        {link}
      </>
    ),
    en: (count: number, link: ReactNode) => (
      <>
        {`${count} more · `}
        {link}
      </>
    ),
  },

  source: sourceName,
  /** @param source see above. @param date of the last weekly that printed it. */
  printed: {
    zh: (source: string, times: number, date: string) =>
      `${source} · ${times > 1 ? `刊登 ${times} 次，` : ''}${date}`,
    en: (source: string, times: number, date: string) =>
      `${source} · ${times > 1 ? `printed ${times} times, last ` : ''}${date}`,
  },
  /** Why nobody can open an article. */
  dead: {
    zh: (reason: DeadReason) => DEAD_REASONS[reason],
    en: (reason: DeadReason) => DEAD_IN_ENGLISH[reason],
  },
  mendLink: { zh: '补一个可用链接', en: 'Add a working link' },

  /** @param alt what the picture shows. */
  missingPicture: {
    zh: (alt: ReactNode, why: string) => (
      <>
        {alt}：{why}
      </>
    ),
    en: (alt: ReactNode, why: string) => (
      <>
        {alt}: {why}
      </>
    ),
  },
  pictureIsLocal: {
    zh: '图片只在作者自己的电脑上',
    en: "The picture is only on its author's computer",
  },
  pictureNotLoaded: { zh: '图片未能载入', en: 'The picture did not load' },
  whyNotLoaded: {
    zh: '源站可能禁止站外引用，也可能已删除',
    en: 'Its site may not serve it to other sites, or may have removed it',
  },
  openOriginal: { zh: '打开原图', en: 'Open original' },
  openOriginalAt: {
    zh: (host: string) => `打开原图（${host}）`,
    en: (host: string) => `Open original (${host})`,
  },
  /** Of a picture whose own address leads nowhere any more. */
  openKept: { zh: '原图已不在，打开保存的一份', en: 'Original gone: open the kept copy' },
  retry: { zh: '重试', en: 'Retry' },

  table: { zh: (head: string) => `表格：${head}`, en: (head: string) => `Table: ${head}` },
  questionCount: {
    zh: (count: number) => `${count} 问`,
    en: (count: number) => counted(count, 'question'),
  },
  releaseCount: {
    zh: (count: number) => `${count} 次发布`,
    en: (count: number) => counted(count, 'release'),
  },
  readingCount: {
    zh: (count: number) => `${count} 篇`,
    en: (count: number) => counted(count, 'article'),
  },
  code: { zh: '代码', en: 'Code' },
  wrap: { zh: '换行', en: 'Wrap' },
  copy: { zh: '复制', en: 'Copy' },
  footnotes: { zh: '脚注', en: 'Footnotes' },
  /** @param place `1`, or `1-2` where a note is referred to again. */
  backTo: {
    zh: (place: string) => `回到正文 ${place}`,
    en: (place: string) => `Back to reference ${place}`,
  },
});
