import type { TabStops } from './body.ts';

/** A form of a component that a snippet writes. */
export interface Form {
  /** What is typed for it. */
  prefix: string;
  /** What it is, Chinese. */
  description: string;
  /** Attributes that may be left out and are written here, in this order; the others are always there. */
  attributes: readonly string[];
  /** Lines between the tags; none for a component without content. */
  content?: (stops: TabStops) => string[];
}

const asked = (stops: TabStops): string => stops.text('提问正文，普通 Markdown。');
const answered = (stops: TabStops, suggested = '回答正文，普通 Markdown。'): string[] => [
  '<Answer>',
  '',
  stops.text(suggested),
  '',
  '</Answer>',
];
const question = (stops: TabStops): string[] => [asked(stops), '', ...answered(stops)];
const usual = ['asker', 'project', 'issue'];

/** The forms of every component that authors may use, by its name. */
export const FORMS: ReadonlyMap<string, readonly Form[]> = new Map([
  [
    'Question',
    [
      { prefix: 'question', description: '一条问答', attributes: usual, content: question },
      {
        prefix: 'question-rounds',
        description: '一条问答，追问一轮',
        attributes: usual,
        content: (stops) => [
          ...question(stops),
          '',
          stops.text('追问。'),
          '',
          ...answered(stops, '第二轮回答。'),
        ],
      },
      {
        prefix: 'question-outdated',
        description: '一条已不适用的问答，指向现在该看的',
        attributes: [...usual, 'status', 'see'],
        content: question,
      },
      {
        prefix: 'question-verified',
        description: '一条核对过、仍然可用的问答',
        attributes: [...usual, 'verified'],
        content: question,
      },
      {
        prefix: 'question-id',
        description: '一条自己定编号的问答',
        attributes: ['id', ...usual],
        content: question,
      },
      {
        prefix: 'question-inferred',
        description: '一条由导入器推断项目的问答；核对后删掉 inferred',
        attributes: ['asker', 'project', 'inferred'],
        content: question,
      },
    ],
  ],
  [
    'Answer',
    [
      {
        prefix: 'answer',
        description: '一轮回答，只能直接放在 <Question> 里；其后的正文是下一轮追问',
        attributes: [],
        content: (stops) => [stops.text('回答正文，普通 Markdown。')],
      },
    ],
  ],
  [
    'Release',
    [
      {
        prefix: 'release',
        description: '一次版本发布',
        attributes: ['url'],
        content: (stops) => [`- ${stops.text('一处改动')}`, `- ${stops.text('又一处改动')}`],
      },
    ],
  ],
  [
    'Readings',
    [
      {
        prefix: 'readings',
        description: '推荐阅读：一个列表，每项恰好以一个链接为主，链接前后可有短说明',
        attributes: [],
        content: (stops) => [
          `- [${stops.text('文章标题')}](${stops.text('https://www.sofastack.tech/blog/')})`,
        ],
      },
    ],
  ],
  [
    'Event',
    [
      {
        prefix: 'event',
        description: '一场活动；写了日期和认得的时间，页面才给「加入日历」',
        attributes: ['date', 'time', 'place', 'url', 'project'],
        content: (stops) => [stops.text('介绍、议程、嘉宾。')],
      },
      {
        prefix: 'event-moved',
        description: '一场改期的活动；名称和先前预告时的一样',
        attributes: ['date', 'was', 'time', 'project'],
        content: (stops) => [stops.text('为什么改期。')],
      },
      {
        prefix: 'event-cancelled',
        description: '一场取消的活动；名称和日期跟先前预告时的一样',
        attributes: ['date', 'status', 'project'],
        content: (stops) => [stops.text('为什么取消。')],
      },
    ],
  ],
  [
    'Task',
    [
      {
        prefix: 'task',
        description: '一个社区任务',
        attributes: ['project', 'level', 'url'],
        content: (stops) => [stops.text('任务说明。')],
      },
    ],
  ],
  [
    'Contributors',
    [
      {
        prefix: 'contributors',
        description: '贡献者：名单，或一张图',
        attributes: [],
        content: (stops) => [stops.text('甲、乙、丙')],
      },
    ],
  ],
  [
    'Figure',
    [
      {
        prefix: 'figure',
        description: '一张带说明的图',
        attributes: ['caption', 'width', 'height'],
      },
    ],
  ],
  ['Project', [{ prefix: 'project', description: '一张项目链接卡', attributes: [] }]],
]);

/** What an attribute says, Chinese; where components differ, under `Component.attribute`. */
export const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['asker', '提问人（不带 @ 和引号）'],
  ['project', '项目短名'],
  ['issue', 'GitHub issue 号（纯数字）'],
  ['Question.id', '覆盖自动编号'],
  ['Project.id', '项目短名'],
  ['Question.status', '已不适用时写 outdated'],
  ['Event.status', '不办了写 cancelled'],
  ['see', '现在该看哪里：另一条问答的编号，或完整的 http(s) 地址'],
  ['verified', '核对过的那一天（YYYY-MM-DD）'],
  ['inferred', '导入器的推断，核对后删掉'],
  ['version', '版本号（不带 v）'],
  ['title', '标题'],
  ['date', '哪一天（YYYY-MM-DD）'],
  ['was', '改期前是哪一天（YYYY-MM-DD）'],
  ['time', '北京时间，如 19:00–20:00'],
  ['place', '地点'],
  ['url', '地址（http/https）'],
  ['level', '难度'],
  ['src', '图片地址（https）'],
  ['alt', '图里有什么，写给看不见图的人'],
  ['caption', '图下的说明'],
  ['width', '宽，像素'],
  ['height', '高，像素'],
]);
