import { type Linked, area } from '../../dictionary.ts';

/** A weekly's page. */
export const weeklyWords = area({
  /** Of the document. @param facts its number, if it has one, and its date. */
  title: {
    zh: (title: string, facts: readonly string[]) => `${title}（${facts.join('，')}）`,
    en: (title: string, facts: readonly string[]) => `${title} (${facts.join(', ')})`,
  },
  /** Where it has no summary. */
  described: {
    zh: (date: string, title: string) => `SOFA Weekly ${date}：${title}`,
    en: (date: string, title: string) => `SOFA Weekly ${date}: ${title}`,
  },
  inThisWeekly: { zh: '本期目录', en: 'In this weekly' },
  contents: { zh: '目录', en: 'Contents' },
  original: { zh: '原文', en: 'Original' },
  edit: { zh: '改这一期', en: 'Correct this weekly' },
  sendOn: { zh: '发到别的渠道', en: 'Send to other channels (in Chinese)' },
  neighbours: { zh: '前后两期', en: 'Previous and next weekly' },
  thisWeekly: { zh: '本期', en: 'This weekly' },
  copyLink: { zh: '复制链接', en: 'Copy link' },
  copyCitation: { zh: '复制引用', en: 'Copy citation' },
  copyMarkdown: { zh: '复制为 Markdown', en: 'Copy as Markdown' },
});

/** The coming weekly. */
export const nextWords = area({
  described: {
    zh: '下一期 SOFA Weekly 目前的样子，和怎样加一条。',
    en: 'The next SOFA Weekly as it stands, and how to add to it.',
  },
  heading: { zh: '下一期，目前的样子', en: 'The next weekly so far' },
  preview: { zh: '预览', en: 'Preview' },
  appears: {
    zh: (date: string, weekday: string) => `${date}（${weekday}）出刊`,
    en: (date: string, weekday: string) => `Out on ${weekday}, ${date}`,
  },
  senders: {
    zh: (count: number) => (
      <>
        <b>{count}</b> 人投稿
      </>
    ),
    en: (count: number) => (
      <>
        <b>{count}</b> {count === 1 ? 'contributor' : 'contributors'}
      </>
    ),
  },
  /** @param link to the newest weekly. */
  unsettled: {
    zh: (link: Linked) => <>内容每天会变，编号和链接周五才定下来。要引用，{link('用上一期的')}。</>,
    en: (link: Linked) => (
      <>
        This page changes every day; numbers and links are settled on Friday. To quote something,{' '}
        {link('use the latest weekly')}.
      </>
    ),
  },
  nothing: {
    zh: '还没有人投稿，第一条由你来。',
    en: 'Nobody has sent anything yet. Be the first.',
  },
  readerQuestions: { zh: '读者问答', en: 'Questions' },
  noQuestion: {
    zh: (link: Linked) => <>还没有问答，{link('提一个')}</>,
    en: (link: Linked) => <>No questions yet. {link('Ask one')}</>,
  },
  noRelease: {
    zh: (link: Linked) => <>还没有发布，{link('填一个版本')}</>,
    en: (link: Linked) => <>No releases yet. {link('Add one')}</>,
  },
  noReading: {
    zh: (link: Linked) => <>还没有阅读，{link('推荐一篇')}</>,
    en: (link: Linked) => <>No articles yet. {link('Recommend one')}</>,
  },
  latestOf: {
    zh: (year: string) => `${year} 年，最近一期`,
    en: (year: string) => `${year}, latest weekly`,
  },

  howToAdd: { zh: '怎么加一条', en: 'How to add something' },
  noCode: { zh: '不会写代码也行', en: 'No coding needed' },
  inBrowser: { zh: '在浏览器里写', en: 'Write in the browser' },
  pickKind: {
    zh: '选一种，在编辑器里填：边写边看到页面和意见，写完去 GitHub 提交，就是一个 pull request。',
    en: 'Pick a kind and fill it in: page and messages are there while you write, and GitHub makes a pull request of it.',
  },
  onYourMachine: { zh: '在自己的机器上写', en: 'Write on your machine' },
  commands: {
    zh: () => (
      <>
        在 <code>content/next/</code> 里放一个文件，如 <code>question-raft-leader.mdx</code>；
        <code>npm run dev</code> 边写边看，<code>npm run check</code> 逐条指出问题。
      </>
    ),
    en: () => (
      <>
        Put a file into <code>content/next/</code>, such as <code>question-raft-leader.mdx</code>.{' '}
        <code>npm run dev</code> shows it as you write, <code>npm run check</code> points out each
        problem.
      </>
    ),
  },
  howToWrite: { zh: '怎么写', en: 'How to write' },
  /** @param link to the guide. */
  guide: {
    zh: (link: Linked) => (
      <>
        一个文件一条，{link('内容指南')}
        里有每种的样子。检查会在 pull request 里再跑一遍，周五由编辑合进周刊。
      </>
    ),
    en: (link: Linked) => (
      <>
        One file per entry; the {link('content guide')} (in Chinese) shows what each kind looks
        like. The checks run again in the pull request, and on Friday an editor merges it into the
        weekly.
      </>
    ),
  },
});
