import { area } from '../../dictionary.ts';

/** Buttons that keep something on the device, on the pages that have them. */
export const keepWords = area({
  follow: { zh: '关注', en: 'Follow' },
  readLater: { zh: '稍后读', en: 'Read later' },
});

/** The page of the reading list, and the part of subscriptions that follows projects. */
export const savedWords = area({
  title: { zh: '稍后读', en: 'Reading list' },
  description: {
    zh: '存在这台设备上的问答、文章和周刊，可以导出成 Markdown、OPML 或 JSON。',
    en: 'Questions, articles and weeklies kept on this device, to be exported as Markdown, OPML or JSON.',
  },
  lead: {
    zh: '只存在这台设备的这个浏览器里，不上传，也不会出现在别的设备上。',
    en: 'Kept in this browser on this device only: nothing is uploaded, and no other device has it.',
  },
  empty: {
    zh: '这里还没有东西。在问答、文章或周刊旁边按“稍后读”，就会出现在这里。',
    en: 'Nothing here yet. Press "Read later" beside a question, an article or a weekly to see it here.',
  },
  take: { zh: '带走', en: 'Take it with you' },
  takeSays: {
    zh: '换设备或清理浏览器之前先导出，JSON 可以再导进来。',
    en: 'Export before you change devices or clear the browser. JSON can be imported again.',
  },
  exportMarkdown: { zh: '导出 Markdown', en: 'Export Markdown' },
  exportOpml: { zh: '导出 OPML', en: 'Export OPML' },
  exportJson: { zh: '导出 JSON', en: 'Export JSON' },
  importJson: { zh: '导入 JSON', en: 'Import JSON' },
  importOpml: { zh: '导入 OPML', en: 'Import OPML' },
  following: { zh: '我关注的', en: 'Projects you follow' },
  followingSays: { zh: '只记在这台设备上', en: 'Kept on this device only' },
  followsNone: {
    zh: '还没有关注项目。打开一个项目，按“关注”。',
    en: 'You follow no project yet. Open a project and press "Follow".',
  },
});

/** A question's discussion on GitHub, where the site has one. */
export const discussionWords = area({
  title: { zh: '讨论', en: 'Discussion' },
  onGitHub: { zh: '在 GitHub 讨论', en: 'Discuss on GitHub' },
  show: { zh: '在这里显示', en: 'Show it here' },
  showSays: {
    zh: '按下后才会从 giscus.app 载入。',
    en: 'Loaded from giscus.app only when you press it.',
  },
});
