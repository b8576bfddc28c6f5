import type { ReactNode } from 'react';
import { printedNumber } from '#lib/site/weekly-number.ts';
import { area, counted } from '../dictionary.ts';

/** A question: in lists, in its weekly and on its own page. */
export const questionWords = area({
  /** Between two sentences. */
  gap: { zh: '', en: ' ' },
  /** @param project null: it names none. @param issue ` #845`, or ''. */
  card: {
    zh: (project: string | null, issue: string) => `问答：${project ?? '未标注项目'}${issue}`,
    en: (project: string | null, issue: string) => `Question: ${project ?? 'no project'}${issue}`,
  },
  cardText: {
    zh: (title: string) => `提问：${title}`,
    en: (title: string) => `Question: ${title}`,
  },
  linkToThis: { zh: '链接到这条问答', en: 'Link to this question' },
  rounds: {
    zh: (count: number) => `${count} 轮问答`,
    en: (count: number) => counted(count, 'round'),
  },
  newWindow: { zh: '（GitHub，新窗口）', en: ' (GitHub, new window)' },

  askMark: { zh: '问', en: 'Q' },
  askAgainMark: { zh: '追', en: 'Q' },
  answerMark: { zh: '答', en: 'A' },
  asks: { zh: '提问：', en: 'Question: ' },
  asksAgain: { zh: '追问：', en: 'Follow-up: ' },
  answers: { zh: '回答：', en: 'Answer: ' },
  answerWithoutWords: { zh: '回答没有文字。', en: 'The answer has no text.' },
  answerIsPicture: { zh: '回答只有一张截图。', en: 'The answer is a screenshot.' },

  open: { zh: '单独打开', en: 'Open' },
  copyLink: { zh: '复制链接', en: 'Copy link' },
  copyQuotation: { zh: '复制引用', en: 'Copy citation' },
  copyMarkdown: { zh: '复制为 Markdown', en: 'Copy as Markdown' },
  report: { zh: '答案不对', en: 'Wrong answer?' },
  askOn: { zh: '追问', en: 'Follow up' },

  sentBy: { zh: (name: string) => `@${name} 投稿`, en: (name: string) => `Sent by @${name}` },
  seeSource: { zh: '看来源', en: 'Source' },

  verifiedTag: { zh: '已核对', en: 'Verified' },
  outdatedTag: { zh: '已失效', en: 'Outdated' },
  verified: {
    zh: (date: string) => (
      <>
        <strong>已核对。</strong>
        {`编辑在 ${date} 确认过这条回答仍然可用。`}
      </>
    ),
    en: (date: string) => (
      <>
        <strong>Verified.</strong>
        {` On ${date} an editor confirmed that this answer still works.`}
      </>
    ),
  },
  outdated: {
    zh: () => (
      <>
        <strong>已失效。</strong>编辑确认这条回答已不适用。
      </>
    ),
    en: () => (
      <>
        <strong>Outdated.</strong> An editor found that this answer no longer applies.
      </>
    ),
  },
  /** @param link to what holds now. */
  outdatedSee: {
    zh: (link: ReactNode) => (
      <>
        <strong>已失效。</strong>编辑确认这条回答已不适用，请看{link}。
      </>
    ),
    en: (link: ReactNode) => (
      <>
        <strong>Outdated.</strong> An editor found that this answer no longer applies. See {link}.
      </>
    ),
  },
  named: { zh: (id: string) => `问答 ${id}`, en: (id: string) => `question ${id}` },

  manyYears: { zh: '这条回答已有多年。', en: 'This answer is several years old.' },
  manyVersions: {
    zh: '这条回答之后版本变化较多。',
    en: 'Many versions have come out since this answer.',
  },
  answered: {
    zh: (date: string) => `${date} 答复。`,
    en: (date: string) => `Answered on ${date}.`,
  },
  /** @param latest link to the newest version. */
  answeredBefore: {
    zh: (date: string, versions: number, latest: ReactNode) => (
      <>
        {`${date} 答复 · 此后周刊发布 ${versions} 个版本，最近 `}
        {latest}。
      </>
    ),
    en: (date: string, versions: number, latest: ReactNode) => (
      <>
        {`Answered on ${date}. Since then weeklies have announced ${counted(versions, 'version')}, most recently `}
        {latest}.
      </>
    ),
  },
  /** @param latest link to the newest version. @param on day of the data. */
  releasedSince: {
    zh: (date: string, versions: number, latest: ReactNode, on: string) => (
      <>
        {`${date} 答复 · 此后发布 ${versions} 个版本，最近 `}
        {latest}
        {`（${on} 查）。`}
      </>
    ),
    en: (date: string, versions: number, latest: ReactNode, on: string) => (
      <>
        {`Answered on ${date}. Since then ${counted(versions, 'version')} came out, most recently `}
        {latest}
        {` (as of ${on}).`}
      </>
    ),
  },
  issueOpen: {
    zh: (on: string) => `issue 还开着（${on} 查）。`,
    en: (on: string) => `The issue is still open (as of ${on}).`,
  },
  /** @param closed day of closing, null where GitHub does not say. */
  issueClosed: {
    zh: (closed: string | null, on: string) =>
      closed === null ? `issue 已关闭（${on} 查）。` : `issue 已于 ${closed} 关闭。`,
    en: (closed: string | null, on: string) =>
      closed === null ? `The issue is closed (as of ${on}).` : `The issue was closed on ${closed}.`,
  },
  checkVersion: {
    zh: '请结合你使用的版本核对。',
    en: 'Check it against the version you use.',
  },
  mindVersion: {
    zh: '参数名与默认值请以你使用的版本为准。',
    en: 'Parameter names and defaults may differ in the version you use.',
  },
  continues: {
    zh: (link: ReactNode) => <>后续见 {link}。</>,
    en: (link: ReactNode) => <>For what came next, see {link}.</>,
  },

  similar: { zh: '相近的提问', en: 'Similar questions' },
  laterReleases: { zh: '相关发布', en: 'Later releases' },
  source: { zh: '出处', en: 'Source' },
  from: { zh: '出自', en: 'From' },
  /** The weekly it stands in. @param year `2023 年`, `2023`. */
  weekly: {
    zh: (year: string, number: number | null) =>
      [year, printedNumber({ number })].filter(Boolean).join('，'),
    en: (year: string, number: number | null) =>
      number === null ? year : `${year}, no. ${number}`,
  },
  siblings: { zh: '同期问答', en: 'In the same weekly' },
  cite: { zh: '引用', en: 'Cite' },
  edit: { zh: '改这条问答', en: 'Correct this question' },
});
