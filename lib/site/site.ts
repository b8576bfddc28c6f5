/** Facts about this site that more than one page needs. */
export const site = {
  /** Name in the header, titles and feeds. */
  name: 'SOFA Weekly',
  /** One sentence under the name: what the portal is. */
  description: 'SOFAStack 社区周刊：每周的问答、版本发布与推荐阅读，逐条可搜、可引用。',
  /** BCP 47 language of the interface and of the content. */
  lang: 'zh-CN',
  /** Where the portal's own source and its content live. */
  repository: 'https://github.com/sofastack/sofa-weekly',
  /** The community's organisation on GitHub. */
  github: 'https://github.com/sofastack',
  /** The community's main site; old weeklies were published there. */
  community: 'https://www.sofastack.tech',
} as const;
