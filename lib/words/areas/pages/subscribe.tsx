import type { ReactNode } from 'react';
import { area } from '../../dictionary.ts';

/** The page of feeds, calendars and what else follows the newsletter. */
export const subscribeWords = area({
  title: { zh: '订阅', en: 'Subscribe' },
  description: {
    zh: '用 RSS、Atom、JSON Feed、日历或 AI 助手跟进 SOFA Weekly：全部、只要问答、只要发布，或只看一个项目。',
    en: 'Follow SOFA Weekly by RSS, Atom, JSON Feed, calendar or AI assistant: everything, questions only, releases only, or a single project.',
  },
  lead: {
    zh: '每周五一期。挑你要的那部分，放进你已经在用的阅读器、日历或助手。',
    en: 'A new weekly every Friday, in Chinese. Pick the part you want, and put it into the reader, calendar or assistant you already use.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copyAddress: {
    zh: (label: string) => `复制 ${label} 的地址`,
    en: (label: string) => `Copy address: ${label}`,
  },
  feeds: { zh: '订阅源', en: 'Feeds' },
  feedsSay: { zh: '复制地址，贴进阅读器', en: 'Copy an address into your reader' },
  feedsNote: {
    zh: '三种格式内容相同，都带全文。每周五更新，平时不推；更早的内容在订阅源里有存档，阅读器会自己去取。',
    en: "All three formats hold the same, in full text. They are updated every Friday and quiet in between. Earlier entries are in the feed's archive, which readers fetch by themselves.",
  },
  whichPart: { zh: '订哪一部分', en: 'Which part to follow' },
  everything: { zh: '全部', en: 'Everything' },
  questionsOnly: { zh: '只要问答', en: 'Questions only' },
  releasesOnly: { zh: '只要发布', en: 'Releases only' },
  eventsOnly: { zh: '只要活动', en: 'Events only' },
  aProject: { zh: '某个项目', en: 'A project' },
  projects: { zh: '每个项目', en: 'Each project' },
  projectsSay: { zh: '只看你用的那一个', en: 'Only the one you use' },
  feedOf: {
    zh: (project: string, format: string) => `${project} 的 ${format}`,
    en: (project: string, format: string) => `${format} of ${project}`,
  },
  allProjects: { zh: '全部项目', en: 'All projects' },
  calendar: { zh: '会议日历', en: 'Event calendar' },
  calendarSays: { zh: '社区会议与直播', en: 'Community meetings and live streams' },
  addCalendar: { zh: '加到日历', en: 'Add to calendar' },
  calendarNote: {
    zh: '改期会自己更新，取消的会标出来；结束的会议留在原处。',
    en: 'Changed dates update by themselves, cancelled events are marked, and past ones stay where they are.',
  },
  elsewhere: { zh: '公众号与 GitHub', en: 'WeChat and GitHub' },
  elsewhereSays: { zh: '在别处读同一份', en: 'The same weekly in other places' },
  wechat: { zh: '微信公众号', en: 'WeChat account' },
  /** @param account its name, which is Chinese. */
  wechatSays: {
    zh: (account: ReactNode) => <>{account}，每周五推送全文</>,
    en: (account: ReactNode) => <>{account}: the full text, every Friday</>,
  },
  copyName: { zh: '复制名称', en: 'Copy name' },
  githubSays: {
    zh: 'Watch 内容仓库的 Releases，每期一条',
    en: 'Watch the releases of the content repository, one per weekly',
  },
  open: { zh: '打开', en: 'Open' },
  assistants: { zh: '给助手', en: 'For assistants' },
  assistantsSay: { zh: '让 AI 先查这里', en: 'Let AI look here first' },
  mcpConfig: { zh: 'MCP 配置', en: 'MCP configuration' },
  /** @param connecting gives the link to how assistants are connected, of its text. */
  assistantsNote: {
    zh: (connecting: (text: string) => ReactNode) => (
      <>
        助手可以搜索问答、读一条、列出某个项目的发布。只读，答案都带出处链接。有服务器的网站也可以直接连
        /mcp。
        {connecting('各家助手怎么接')}
      </>
    ),
    en: (connecting: (text: string) => ReactNode) => (
      <>
        Assistants can search the questions, read one, and list the releases of a project. They only
        read, and every answer links to its source. Where a server runs the site, they can connect
        to /mcp directly. {connecting('How to connect an assistant (in Chinese)')}
      </>
    ),
  },
  fullText: { zh: '全文', en: 'Full text' },
});
