import { site } from '#lib/site/site.ts';
import type { Counts, SourcePost, WeeklyHead } from '../types.ts';

/** The newsletter's own name at either end of a title or description. */
const NAME = /^\s*(?:SOFA\s*Weekly)\s*[|｜]\s*|\s*[|｜]\s*SOFA\s*Weekly\s*$/i;
/** `【10/14 - 10/18】`: the days say nothing that the date does not. */
const DAYS = /^[|｜\s]*(?:每周精选\s*)?【\s*\d{1,2}\/\d{1,2}\s*-\s*\d{1,2}\/\d{1,2}\s*】[|｜\s]*/;
/** Slogan of the newsletter, used as description for years. */
const SLOGAN = /欢迎留言互动|同步开源进展|筛选每周精华问答|每周精选|[，。|｜\s]/g;

/** Frontmatter of the weekly, without the fingerprint. */
export function weeklyHead(post: SourcePost, counts: Counts): WeeklyHead {
  const title = withoutName(post.title);
  return {
    title: titleOf(title, post.date),
    date: post.date,
    summary: summaryOf(post, title, counts),
    source: `${site.community}/blog/${inAddress(post.folder)}/`,
  };
}

/** A folder's name as a part of an address, which holds no space and nothing unseen. */
function inAddress(folder: string): string {
  return folder.replace(/[\s\p{Cc}\p{Cf}]/gu, encodeURIComponent);
}

/** Strips the newsletter's name, however often it stands there. */
export function withoutName(title: string): string {
  let left = title.trim();
  for (let next = left.replace(NAME, ''); next !== left; next = left.replace(NAME, '')) left = next;
  return left.trim();
}

function titleOf(title: string, date: string): string {
  const words = withoutName(title.replace(DAYS, ''));
  if (words !== '') return words;
  const days = /【(.+?)】/.exec(title)?.[1]?.replace(/\s*-\s*/, ' - ');
  return days ? `每周精选（${days}）` : `${date} 周刊`;
}

/** The description where it says something that the title does not, else what there is to read. */
function summaryOf(post: SourcePost, title: string, counts: Counts): string {
  const words = withoutName(withoutName(post.description).replace(DAYS, ''));
  const said = words.replace(SLOGAN, '') !== '' && words !== title;
  return said ? words : facts(counts);
}

/** `3 条问答、1 个版本、4 篇阅读`. */
function facts({ questions, releases, readings, events, tasks }: Counts): string {
  const parts: [number, string][] = [
    [questions, '条问答'],
    [releases, '个版本'],
    [readings, '篇阅读'],
    [events, '场活动'],
    [tasks, '个新手任务'],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length > 0 ? said.join('、') : '社区动态';
}
