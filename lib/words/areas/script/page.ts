import { area } from '../../dictionary.ts';

/** What the script of every page says (components/page): each entry is a part of what every page loads. */
export const pageWords = area({
  themeSystem: { zh: '主题：跟随系统', en: 'Theme: as the system' },
  themeLight: { zh: '主题：浅色', en: 'Theme: light' },
  themeDark: { zh: '主题：深色', en: 'Theme: dark' },
  copied: { zh: '已复制', en: 'Copied' },
  /** As controls.css knows it, which gives it another colour. */
  copyFailed: { zh: '复制失败', en: 'Copy failed' },
  copyByHand: {
    zh: '复制失败，请手动选择',
    en: 'Copying failed: select the text by hand',
  },
  copiedToShare: {
    zh: '没能打开分享，引用已复制，粘贴给对方即可',
    en: 'Sharing did not open; the citation has been copied, ready to be pasted',
  },
  notShared: {
    zh: '没能打开分享，也没能复制，请复制地址栏里的链接',
    en: 'Sharing did not open and copying failed: copy the link in the address bar',
  },
  over: { zh: '已结束', en: 'Ended' },
  marked: {
    zh: (words: readonly string[]) => `已标出“${words.join('”“')}”`,
    en: (words: readonly string[]) => `Marked: "${words.join('", "')}"`,
  },
  clearMarks: { zh: '清除标记', en: 'Clear marks' },
  cancel: { zh: '取消', en: 'Cancel' },
  searchNotLoaded: {
    zh: '搜索没有下载成功，网络可能断了。你输入的内容还在。',
    en: 'Search could not be downloaded; the network may be down. What you typed is still here.',
  },
  retry: { zh: '重试', en: 'Try again' },
});
