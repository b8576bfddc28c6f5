import { area, counted } from '../../dictionary.ts';

/** How many of each degree there are. */
interface Counted {
  errors: number;
  warnings: number;
  hints: number;
}

/** The degrees that there are, in words. */
const listed = (counts: Counted, say: (count: number, degree: keyof Counted) => string): string[] =>
  (['errors', 'warnings', 'hints'] as const)
    .filter((degree) => counts[degree] > 0)
    .map((degree) => say(counts[degree], degree));

const DEGREES = { errors: '个错误', warnings: '个提醒', hints: '个说明' } as const;

const zhCounts = (counts: Counted): string =>
  listed(counts, (count, degree) => `${count} ${DEGREES[degree]}`).join('，') || '没有意见';

const enCounts = (counts: Counted): string =>
  listed(counts, (count, degree) => counted(count, degree.slice(0, -1))).join(', ') ||
  'No messages';

/** Passed time in the largest unit that fits. */
const passed = (seconds: number, say: (count: number, unit: 0 | 1 | 2 | 3) => string): string => {
  const units = [1, 60, 3600, 86_400] as const;
  const unit = seconds >= units[3] ? 3 : seconds >= units[2] ? 2 : seconds >= units[1] ? 1 : 0;
  return say(Math.floor(seconds / units[unit]), unit);
};

/** What stands around the writing: the bar, messages, questions that are near. */
export const partsWords = area({
  what: { zh: '投什么', en: 'What to send' },
  unsaved: { zh: '还没保存', en: 'Not saved yet' },
  saving: { zh: '正在保存', en: 'Saving' },
  saved: { zh: '已存在本机', en: 'Saved on this device' },
  refused: { zh: '没能存到本机，先复制一份', en: 'Could not be saved here: copy it first' },
  /** Behind 已存在本机. */
  ago: {
    zh: (seconds: number) =>
      seconds < 3
        ? '刚刚'
        : passed(seconds, (count, unit) => `${count} ${['秒', '分钟', '小时', '天'][unit]}前`),
    en: (seconds: number) =>
      seconds < 3
        ? 'just now'
        : passed(
            seconds,
            (count, unit) =>
              `${counted(count, ['second', 'minute', 'hour', 'day'][unit] ?? '')} ago`,
          ),
  },
  copy: { zh: '复制', en: 'Copy' },
  mode: { zh: '写法', en: 'Way of writing' },
  form: { zh: '表单', en: 'Form' },
  text: { zh: '文本', en: 'Text' },
  send: { zh: '提交 PR', en: 'Open a PR' },
  blocked: {
    zh: (errors: number) => `还有 ${errors} 个错误，改完才能提交`,
    en: (errors: number) => `${counted(errors, 'error')} left: mend before sending`,
  },
  editor: { zh: '编辑器', en: 'Editor' },
  write: { zh: '写', en: 'Write' },
  preview: { zh: '预览', en: 'Preview' },
  messages: { zh: '意见', en: 'Messages' },
  /** @param counts in words, as they are seen and heard. */
  counts: { zh: zhCounts, en: enCounts },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '提醒', en: 'Warning' },
  hint: { zh: '说明', en: 'Hint' },
  /** Heard in front of a message. */
  degree: {
    zh: (degree: string) => `${degree}，`,
    en: (degree: string) => `${degree}: `,
  },
  none: { zh: '没有意见', en: 'No messages' },
  checking: { zh: '还在检查', en: 'Still checking' },
  unchecked: { zh: '没有检查', en: 'Not checked' },
  waiting: {
    zh: '与往期内容和中文排版有关的检查还在载入',
    en: 'Checks against published content and of Chinese type are still loading',
  },
  mend: { zh: '改好', en: 'Mend' },
  mendThis: {
    zh: (problem: string) => `改好：${problem}`,
    en: (problem: string) => `Mend: ${problem}`,
  },
  mendAll: {
    zh: (count: number) => `全部改好 ${count} 处`,
    en: (count: number) => `Mend all ${count}`,
  },
  rule: { zh: '规则', en: 'Rule' },
  ruleOf: {
    zh: (rule: string) => `规则 ${rule}，在新标签页打开`,
    en: (rule: string) => `Rule ${rule}, opens in a new tab`,
  },
  more: {
    zh: (count: number) => `再看 ${count} 条`,
    en: (count: number) => `Show ${count} more`,
  },
  remindersMayStay: {
    zh: '改完错误就能提交，提醒可以留着，由编辑定。',
    en: 'Once the errors are mended you can send it. Warnings may stay: an editor decides.',
  },
  related: { zh: '可能已经答过', en: 'Perhaps answered already' },
  near: {
    zh: (count: number) => `${count} 条相近`,
    en: (count: number) => `${count} similar`,
  },
  looking: { zh: '正在找', en: 'Looking' },
  nothingNear: { zh: '没有相近的', en: 'Nothing similar' },
  notSearched: {
    zh: '搜索没有下载成功，网络可能断了。不影响写和提交。',
    en: 'Search could not be downloaded; the network may be down. You can still write and send.',
  },
  retry: { zh: '重试', en: 'Try again' },
  ofAnswer: { zh: '答', en: 'A' },
  inNewTab: { zh: '（在新标签页打开）', en: ' (opens in a new tab)' },
  same: { zh: '就是同一个问题？', en: 'The same question?' },
  addToThis: { zh: '改为补充这一条', en: 'Add to this one instead' },
  addTo: {
    zh: (title: string) => `改为补充：${title}`,
    en: (title: string) => `Add to this one instead: ${title}`,
  },
  whichQuestion: { zh: '更正哪一条问答', en: 'Which question to correct' },
  whichHint: {
    zh: '搜几个词，或粘贴编号、网址，如 2023-02-24-2',
    en: 'Search, or paste an id or address, e.g. 2023-02-24-2',
  },
  byId: {
    zh: (id: string) => `就用编号 ${id}`,
    en: (id: string) => `Take question ${id}`,
  },
  found: {
    zh: (count: number) => (count > 0 ? `${count} 条，上下键选择，回车确定` : '没有找到'),
    en: (count: number) =>
      count > 0 ? `${count} found: arrow keys choose, Enter takes` : 'Nothing found',
  },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '复制失败', en: 'Copy failed' },
  copyByHand: { zh: '复制失败，请手动选择', en: 'Copying failed: select the text by hand' },
  close: { zh: '关掉', en: 'Close' },
});
