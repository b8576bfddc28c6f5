import { area } from '../../dictionary.ts';

/** What a copy button says when it has done its work. Every page loads these, so they are few. */
export const copiedWords = area({
  link: { zh: '链接已复制', en: 'Link copied' },
  quotation: { zh: '引用已复制', en: 'Citation copied' },
  markdown: { zh: '已复制为 Markdown', en: 'Copied as Markdown' },
  markdownMissing: {
    zh: '复制失败，没取到这一条的 Markdown，联网后再按一次',
    en: 'Not copied: the Markdown could not be loaded. Try again when you are online',
  },
  code: { zh: '代码已复制', en: 'Code copied' },
  command: { zh: '命令已复制', en: 'Command copied' },
  other: { zh: '已复制', en: 'Copied' },
});
