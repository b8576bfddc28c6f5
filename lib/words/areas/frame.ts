import { area } from '../dictionary.ts';

/** What stands around every page. */
export const frameWords = area({
  siteTitle: {
    zh: 'SOFA Weekly：SOFAStack 社区问答周刊',
    en: 'SOFA Weekly: questions and answers of the SOFAStack community',
  },
  siteDescription: {
    zh: 'SOFAStack 社区周刊：每周的问答、版本发布与推荐阅读，逐条可搜、可引用。',
    en: 'The weekly of the SOFAStack community: questions, releases and recommended reading, each one searchable and citable. Content in Chinese.',
  },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  mainNavigation: { zh: '主导航', en: 'Main' },
  menu: { zh: '菜单', en: 'Menu' },
  breadcrumb: { zh: '面包屑', en: 'Breadcrumb' },
  weeklies: { zh: '周刊', en: 'Weeklies' },
  questions: { zh: '问答', en: 'Questions' },
  projects: { zh: '项目', en: 'Projects' },
  contribute: { zh: '投稿', en: 'Contribute' },
  switchTheme: { zh: '切换主题', en: 'Change theme' },
  onGitHub: { zh: 'SOFAStack 的 GitHub 主页', en: 'SOFAStack on GitHub' },
  language: { zh: '语言', en: 'Language' },
  contentLanguage: {
    zh: '',
    en: 'Questions, answers, articles and guides are in Chinese, as the community wrote them.',
  },
  browse: { zh: '浏览', en: 'Browse' },
  latestWeekly: { zh: '最近一期', en: 'Latest weekly' },
  allWeeklies: { zh: '全部周刊', en: 'All weeklies' },
  allQuestions: { zh: '全部问答', en: 'All questions' },
  byProject: { zh: '按项目', en: 'By project' },
  releases: { zh: '版本发布', en: 'Releases' },
  readings: { zh: '推荐阅读', en: 'Recommended reading' },
  takePart: { zh: '参与', en: 'Take part' },
  nextWeekly: { zh: '下一期', en: 'Next weekly' },
  correct: { zh: '纠正一条回答', en: 'Correct an answer' },
  statistics: { zh: '统计', en: 'Statistics' },
  about: { zh: '关于本站', en: 'About' },
  subscribe: { zh: '订阅', en: 'Subscribe' },
  waysToSubscribe: { zh: '订阅方式', en: 'Ways to subscribe' },
  offline: { zh: '离线阅读', en: 'Offline reading' },
  readingList: { zh: '稍后读', en: 'Reading list' },
  calendar: { zh: '社区会议日历', en: 'Community calendar' },
  whatItIs: {
    zh: 'SOFAStack 社区的问答周刊，整理自 GitHub issue、公众号留言与社区群的提问。搜索在你的浏览器里完成，本站不加载第三方脚本。',
    en: 'The question-and-answer weekly of the SOFAStack community, gathered from GitHub issues, WeChat and chat groups. Search runs in your browser; no third-party scripts are loaded.',
  },
  broken: { zh: '这一页出错了', en: 'This page broke' },
  brokenMore: {
    zh: '页面的脚本中途停了，内容没有丢。再试一次；还是不行，告诉我们这一页的地址。',
    en: "The page's script stopped half way; nothing is lost. Try again, and if it still fails, send us the address of this page.",
  },
  retry: { zh: '再试一次', en: 'Try again' },
  toHome: { zh: '回首页', en: 'Go to the home page' },
  tellUs: { zh: '告诉我们', en: 'Tell us' },
  missing: { zh: '没有这个页面', en: 'There is no such page' },
  missingTitle: { zh: '第 404 期还没有出刊', en: 'Weekly 404 has not been published yet' },
  /** @param newest day of the newest weekly, or null. */
  missingMore: {
    zh: (newest: string | null) =>
      `没有这个页面。${newest ? `最近一期是 ${newest} 的。` : ''}这个地址可能改过，也可能在聊天里断了一截；用标题里的词或 issue 编号搜一下。`,
    en: (newest: string | null) =>
      `There is no such page.${newest ? ` The latest weekly is that of ${newest}.` : ''} The address may have changed, or was cut off in a chat: search for a word of the title or the number of an issue.`,
  },
  toArchive: { zh: '看刊历', en: 'See all weeklies' },
});
