import { area } from '../dictionary.ts';

/** Small parts that many pages have. The palette loads it too, so it stays short. */
export const uiWords = area({
  noProject: { zh: '未标注项目', en: 'No project' },
  share: { zh: '分享', en: 'Share' },
  years: { zh: '年份', en: 'Years' },
});
