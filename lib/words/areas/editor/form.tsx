import { area } from '../../dictionary.ts';

/** The form: labels, help lines, what its buttons do. Messages of the check are not here, they are content. */
export const formWords = area({
  question: { zh: '写一条问答', en: 'Write a question' },
  reading: { zh: '推荐一篇阅读', en: 'Recommend an article' },
  release: { zh: '写一条发布', en: 'Announce a release' },
  event: { zh: '写一场活动', en: 'Announce an event' },
  task: { zh: '写一个任务', en: 'Write a task' },
  correction: { zh: '更正一条问答', en: 'Correct a question' },
  /** The weekly it goes into. */
  into: {
    zh: (date: string) => `收进 ${date} 这一期`,
    en: (date: string) => `For the weekly of ${date}`,
  },
  optional: { zh: '可不填', en: 'Optional' },
  markdown: { zh: '可用 Markdown', en: 'Markdown' },
  missing: { zh: '还没有填，提交前要填上', en: 'Still empty: fill it in before you submit' },

  asker: { zh: '提问人', en: 'Asked by' },
  askerHelp: { zh: 'GitHub 账号或昵称，不带 @', en: 'GitHub account or nickname, without @' },
  project: { zh: '项目', en: 'Project' },
  projectHelp: { zh: '名称或别名都行，如 jraft', en: 'Its name or an alias, such as jraft' },
  issue: { zh: 'issue 地址', en: 'Issue address' },
  issueHelp: {
    zh: '贴上地址会填好项目，也可以只写数字',
    en: 'An address fills in the project; a number will do',
  },
  ask: { zh: '提问', en: 'Question' },
  askHelp: {
    zh: '照提问者的原话写，一条只问一件事',
    en: 'In the words of whoever asked; one thing at a time',
  },
  answer: { zh: '回答', en: 'Answer' },
  answerHelp: {
    zh: '先写结论，再写做法；还没有答案就空着',
    en: 'The conclusion first, then how; leave it empty if nobody has answered',
  },
  askAgain: { zh: '追问', en: 'Follow-up' },
  askAgainHelp: { zh: '提问者接着问的话', en: 'What the same person asked next' },

  version: { zh: '版本', en: 'Version' },
  versionHelp: { zh: '不带 v，如 5.12.0', en: 'Without v, such as 5.12.0' },
  changes: { zh: '改动', en: 'Changes' },
  changesHelp: {
    zh: '一行一条，以 - 和空格开头',
    en: 'One a line, each begins with - and a space',
  },
  releaseUrl: { zh: '发布说明的地址', en: 'Address of the release notes' },
  releaseUrlHelp: {
    zh: 'GitHub 上这个版本的页面，项目和版本会跟着填好',
    en: 'The page of this version on GitHub; it fills in project and version',
  },

  title: { zh: '标题', en: 'Title' },
  titleHelp: { zh: '照原文的标题写', en: 'As the article has it' },
  url: { zh: '链接', en: 'Link' },
  urlHelp: { zh: '以 https:// 开头', en: 'Begins with https://' },
  note: { zh: '一句话说明', en: 'In one sentence' },
  noteHelp: { zh: '说说讲了什么、适合谁读', en: 'What it is about and for whom' },

  eventTitle: { zh: '活动名称', en: 'Name of the event' },
  eventTitleHelp: { zh: '如 SOFAChannel#35', en: 'Such as SOFAChannel#35' },
  date: { zh: '日期', en: 'Date' },
  dateHelp: { zh: '写成 2024-03-05 这样', en: 'Written like 2024-03-05' },
  time: { zh: '时间', en: 'Time' },
  timeHelp: { zh: '如 19:00–20:00', en: 'Such as 19:00–20:00' },
  place: { zh: '地点', en: 'Place' },
  placeHelp: { zh: '城市和会场，或线上的群号', en: 'City and venue, or a group online' },
  eventText: { zh: '介绍', en: 'About it' },
  eventTextHelp: { zh: '讲什么，谁来讲，怎么参加', en: 'What, by whom, and how to join' },

  taskTitle: { zh: '任务名称', en: 'Name of the task' },
  taskTitleHelp: { zh: '一句话说要做什么', en: 'What there is to do, in one line' },
  level: { zh: '难度', en: 'Difficulty' },
  levelHelp: { zh: '估个大概就行', en: 'A rough guess will do' },
  noLevel: { zh: '不写', en: 'Not given' },
  easy: { zh: '容易', en: 'Easy' },
  medium: { zh: '中等', en: 'Medium' },
  hard: { zh: '较难', en: 'Hard' },
  taskText: { zh: '说明', en: 'Details' },
  taskTextHelp: { zh: '要做什么，做到哪算完成', en: 'What to do, and when it is done' },

  review: { zh: '复核', en: 'Review' },
  reviewHint: { zh: '回答还能不能用', en: 'Does the answer still hold?' },
  status: { zh: '回答的状态', en: 'State of the answer' },
  statusHelp: { zh: '不再适用就选「已失效」', en: 'Choose Outdated if it no longer applies' },
  holds: { zh: '仍然适用', en: 'Still applies' },
  outdated: { zh: '已失效', en: 'Outdated' },
  see: { zh: '现在看哪里', en: 'Where to look now' },
  seeHelp: {
    zh: '问答编号或地址，如 2023-02-24-2',
    en: 'Id of a question or an address, such as 2023-02-24-2',
  },
  verified: { zh: '核对日期', en: 'Verified on' },
  verifiedHelp: {
    zh: '确认仍可用的那一天，如 2024-05-01',
    en: 'The day it was found to hold, such as 2024-05-01',
  },

  projects: { zh: '项目', en: 'Projects' },
  leaveEmpty: { zh: '不在列表里，留空', en: 'Not in the list: leave it empty' },
  pickDate: { zh: (field: string) => `选${field}`, en: (field: string) => `Choose: ${field}` },

  error: { zh: '错误，', en: 'Error: ' },
  warning: { zh: '提醒，', en: 'Reminder: ' },
  hint: { zh: '说明，', en: 'Note: ' },
  atLine: {
    zh: (line: number) => `第 ${line} 行：`,
    en: (line: number) => `Line ${line}: `,
  },
  more: {
    zh: (count: number) => `还有 ${count} 条`,
    en: (count: number) => `${count} more`,
  },
  mend: { zh: '改好', en: 'Mend' },
  /** Heard behind 改好. */
  mendWhat: { zh: (field: string) => `：${field}`, en: (field: string) => `: ${field}` },
  /** The address of an issue in a project that is not the one chosen. */
  otherProject: {
    zh: (ofIssue: string, chosen: string) => `这是 ${ofIssue} 的 issue，项目写的是 ${chosen}`,
    en: (ofIssue: string, chosen: string) =>
      `This issue is of ${ofIssue}, the project says ${chosen}`,
  },
  takeProject: {
    zh: (name: string) => `项目改成 ${name}`,
    en: (name: string) => `Change it to ${name}`,
  },

  round: { zh: (round: number) => `第 ${round} 轮`, en: (round: number) => `Round ${round}` },
  addRound: { zh: '再加一轮', en: 'Add a round' },
  addRoundHint: { zh: '提问者又追问了', en: 'They asked again' },
  removeRound: { zh: '去掉这一轮', en: 'Remove this round' },
  up: { zh: '上移', en: 'Move up' },
  down: { zh: '下移', en: 'Move down' },
});
