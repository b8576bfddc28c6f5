import { area, counted } from '../../dictionary.ts';

/** What readers are told of what they follow and keep (components/page/following). */
export const followingWords = area({
  sinceLastVisit: { zh: '上次来以后', en: 'Since your last visit' },
  seenIt: { zh: '看过了', en: 'Mark as seen' },
  seen: { zh: '看过了，下次只显示更新的内容', en: 'Seen. Next time only what is newer will show' },
  /** Words of the count, e.g. `1 期周刊、6 条问答`. */
  listed: {
    zh: (parts: readonly string[]) => parts.join('、'),
    en: (parts: readonly string[]) => parts.join(', '),
  },
  weeklies: {
    zh: (count: number) => `${count} 期周刊`,
    en: (count: number) => counted(count, 'weekly', 'weeklies'),
  },
  questions: {
    zh: (count: number) => `${count} 条问答`,
    en: (count: number) => counted(count, 'question'),
  },
  releases: {
    zh: (count: number) => `${count} 次发布`,
    en: (count: number) => counted(count, 'release'),
  },
  readings: {
    zh: (count: number) => `${count} 篇阅读`,
    en: (count: number) => counted(count, 'article'),
  },
  /** The last visit was longer ago than the news go back. */
  atLeast: {
    zh: (counts: string) => `${counts}，更早的看刊历`,
    en: (counts: string) => `${counts}; for earlier ones see all weeklies`,
  },
  newWeekly: {
    zh: (day: string) => `有新的一期：${day}`,
    en: (day: string) => `There is a new weekly: ${day}`,
  },
  myProjects: { zh: '我关注的', en: 'Projects you follow' },
  manage: { zh: '管理', en: 'Manage' },
  nothingNew: { zh: '没有新内容', en: 'Nothing new' },
  followed: { zh: '已关注', en: 'Following' },
  unfollowed: { zh: '不再关注', en: 'Unfollowed' },
  saidFollowed: {
    zh: (name: string) => `已关注 ${name}，首页会列出它的新内容`,
    en: (name: string) => `You follow ${name}: its news are on the home page`,
  },
  saidUnfollowed: {
    zh: (name: string) => `不再关注 ${name}`,
    en: (name: string) => `You no longer follow ${name}`,
  },
  copyFeed: { zh: '复制订阅源', en: 'Copy feed' },
  copyFeedOf: {
    zh: (name: string) => `复制 ${name} 的订阅源地址`,
    en: (name: string) => `Copy the feed address of ${name}`,
  },
  calendar: { zh: '日历', en: 'Calendar' },
  calendarOf: {
    zh: (name: string) => `把 ${name} 的日历加到日历应用`,
    en: (name: string) => `Add the calendar of ${name} to a calendar app`,
  },
  unfollow: { zh: '取消关注', en: 'Unfollow' },
  unfollowOf: {
    zh: (name: string) => `取消关注 ${name}`,
    en: (name: string) => `Unfollow ${name}`,
  },
  savedShort: { zh: '已存', en: 'Saved' },
  saved: { zh: '已放进“稍后读”', en: 'Saved to read later' },
  unsavedShort: { zh: '已移出', en: 'Removed' },
  unsaved: { zh: '已从“稍后读”移出', en: 'Removed from the reading list' },
  saveIt: {
    zh: (title: string) => `稍后读：${title}`,
    en: (title: string) => `Read later: ${title}`,
  },
  full: { zh: '已满', en: 'Full' },
  listFull: {
    zh: (most: number) => `“稍后读”最多 ${most} 条，已经满了。打开“稍后读”移除一些再存`,
    en: (most: number) =>
      `The reading list holds ${most} entries and is full. Open it and remove some first`,
  },
  notKept: {
    zh: '浏览器不让这个网站保存内容（隐私模式，或空间满了），关掉这一页就没了。要留下来，去“稍后读”导出',
    en: 'The browser does not let this site store anything (private mode, or no space left): it is gone when this page is closed. Export it from the reading list to keep it',
  },
});

/** What the page of the reading list says of its entries. */
export const savedListWords = area({
  question: { zh: '问答', en: 'Questions' },
  reading: { zh: '文章', en: 'Articles' },
  weekly: { zh: '周刊', en: 'Weeklies' },
  listTitle: { zh: 'SOFA Weekly 稍后读', en: 'SOFA Weekly reading list' },
  feedsTitle: { zh: 'SOFA Weekly 关注的项目', en: 'Projects followed on SOFA Weekly' },
  markRead: { zh: '读过', en: 'Read' },
  markReadOf: { zh: (title: string) => `读过：${title}`, en: (title: string) => `Read: ${title}` },
  toTop: { zh: '移到最前', en: 'To the top' },
  toTopOf: {
    zh: (title: string) => `移到最前：${title}`,
    en: (title: string) => `To the top: ${title}`,
  },
  movedToTop: { zh: '已移到最前', en: 'Moved to the top' },
  remove: { zh: '移除', en: 'Remove' },
  removeOf: { zh: (title: string) => `移除：${title}`, en: (title: string) => `Remove: ${title}` },
  removed: {
    zh: (title: string) => `已移除：${title}`,
    en: (title: string) => `Removed: ${title}`,
  },
  exported: { zh: (name: string) => `已导出 ${name}`, en: (name: string) => `Exported as ${name}` },
  nothingToExport: { zh: '还没有东西可以导出', en: 'There is nothing to export yet' },
  imported: {
    zh: (added: number, known: number, refused: number) =>
      `导入 ${added} 条${known > 0 ? `，${known} 条本来就有` : ''}${refused > 0 ? `，${refused} 条看不懂或放不下` : ''}`,
    en: (added: number, known: number, refused: number) =>
      `Imported ${added}${known > 0 ? `, ${known} known already` : ''}${refused > 0 ? `, ${refused} not understood or no room` : ''}`,
  },
  notImported: {
    zh: '没有导入：这不是从这里导出的文件。选一个用“导出”存下来的文件',
    en: 'Nothing imported: this file was not exported here. Choose one that was saved with an export button',
  },
  tooLarge: {
    zh: '没有导入：文件超过 2 MB。选一个用“导出”存下来的文件',
    en: 'Nothing imported: the file is larger than 2 MB. Choose one that was saved with an export button',
  },
  discussion: { zh: '在 GitHub 上的讨论', en: 'Discussion on GitHub' },
});
