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
  /** What ids of feeds begin with (RFC 4151): they stay when the site moves to another address. */
  tag: 'tag:sofastack.tech,2019:sofa-weekly',
  /** Who writes the newsletter. */
  author: 'SOFAStack 社区',
  /** The community's account on WeChat, which prints every weekly in full. */
  wechat: '金融级分布式架构',
  /** Under what its text may be used. */
  licence: { name: 'Apache License 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  /** The community's main site; old weeklies were published there. */
  community: 'https://www.sofastack.tech',
} as const;
