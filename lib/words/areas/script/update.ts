import { area } from '../../dictionary.ts';

/** What is said of a new version of the site, and of what went wrong with it. */
export const updateWords = area({
  label: { zh: '新版本', en: 'New version' },
  there: { zh: '有新版本', en: 'A new version is ready' },
  take: { zh: '换上', en: 'Switch' },
  /** The page was not opened anew because somebody writes in it. */
  replaced: {
    zh: '已换上新版本，写完后重新打开这一页',
    en: 'The new version is in place. Reopen this page when you have finished writing',
  },
  reopen: { zh: '重新打开', en: 'Reopen' },
  later: { zh: '以后再说', en: 'Not now' },
});
