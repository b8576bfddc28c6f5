/** WeChat's two covers of a weekly: the first article's, and the one in lists and on share cards. In pixels. */
export const coverFiles = {
  wide: { file: 'wechat-cover.png', width: 900, height: 383 },
  square: { file: 'wechat-cover-square.png', width: 383, height: 383 },
} as const;

/** One of them. */
export type CoverShape = keyof typeof coverFiles;
