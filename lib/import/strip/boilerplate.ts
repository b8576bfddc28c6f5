/** A kind of standing text that every weekly repeats and that the site says once itself. */
export interface BoilerplateRule {
  /** Name under which dropped pieces are counted. */
  name: string;
  /** Tells a line of a paragraph (or a heading) by its words, white space collapsed. */
  matches: (words: string) => boolean;
}

/** Lines are told by what they say, not by where they stand. */
export const LINE_RULES: readonly BoilerplateRule[] = [
  {
    // The newsletter's own name and slogan above the banner.
    name: 'masthead',
    matches: (words) =>
      /^SOFA\s*WEEKLY\s*[|｜]\s*(?:【[\d\s/-]+】)?\s*每周精选/i.test(words) ||
      /^(?:(?:同步开源进展|筛选每周精华问答|欢迎留言互动)[，,～~。！!]*)+$/.test(words),
  },
  {
    // "SOFAStack（Scalable Open Financial Architecture Stack）是…": one sentence; a second one
    // would be this week's and keeps the paragraph.
    name: 'introduction',
    matches: (words) =>
      /^SOFAStack\s*[（(]Scalable Open Financial Architecture Stack\s*[)）]\s*是[^。]*。?$/.test(
        words,
      ),
  },
  {
    // Links to the community's home page and organisation below the introduction.
    name: 'site-links',
    matches: (words) =>
      /^SOFAStack\s*官网\s*[:：]?\s*https?:\/\/(?:www\.)?sofastack\.tech\/?$/i.test(words) ||
      /^SOFAStack\s*[:：]?\s*https?:\/\/github\.com\/sofastack\/?$/i.test(words),
  },
  {
    // How to send questions in; the site has its own page for that.
    name: 'invitation',
    matches: (words) =>
      /^欢迎大家(?:向公众号留言提问|在 ?GitHub ?提交 ?issue)[^。]{0,60}$/i.test(words) ||
      /^我们会筛选(?:重点问题|[ ]*issue)[^。]{0,40}$/i.test(words) ||
      /^(?:通过)?\s*["“]\s*SOFA WEEKLY\s*["”]\s*的形式回复$/i.test(words),
  },
  {
    // Calls to scan the account's QR code.
    name: 'follow-us',
    matches: (words) =>
      /^更多文章请扫码关注“[^”]+”公众号$/.test(words) ||
      /^欢迎(?:扫码)?关注(?:公众号)?\s*[:：]?$/.test(words),
  },
  {
    // "本周发布详情如下：" says that releases follow; they do.
    name: 'release-lead-in',
    matches: (words) => /^本周发布详情如下\s*[:：]$/.test(words),
  },
];

/** Names of pictures that are dropped by where they stand. */
export const PICTURE_RULES = {
  /** Banner above or beside the standing introduction, before the first section. */
  banner: 'banner',
  /** Picture behind a call to follow, or the last one of a post behind its readings. */
  qrCode: 'qr-code',
} as const;
