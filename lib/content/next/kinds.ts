/** What one contribution is; the first part of its file's name. */
export const NEXT_KINDS = ['question', 'release', 'reading', 'event', 'task'] as const;

/** One of {@link NEXT_KINDS}. */
export type NextKind = (typeof NEXT_KINDS)[number];

/** A kind as content has it. */
export interface KindSpec {
  /** The component that the file holds, once. */
  component: string;
  /** What readers call it. */
  word: string;
  /** Heading under which it stands in a weekly. */
  heading: string;
  /** Other headings that weeklies have used for the same section. */
  alike: RegExp;
}

/** The kinds, in the order of a weekly's sections. */
export const KIND_SPECS: Readonly<Record<NextKind, KindSpec>> = {
  question: {
    component: 'Question',
    word: '问答',
    heading: '读者问答',
    alike: /问答|提问|答疑|issue\s*精选|Q\s*&\s*A/i,
  },
  release: {
    component: 'Release',
    word: '发布',
    heading: '版本发布',
    alike: /发布|版本|release/i,
  },
  reading: {
    component: 'Readings',
    word: '阅读',
    heading: '本周推荐阅读',
    alike: /阅读|文章|reading/i,
  },
  event: {
    component: 'Event',
    word: '活动',
    heading: '活动',
    alike: /活动|会议|直播|meetup|event/i,
  },
  task: {
    component: 'Task',
    word: '任务',
    heading: '新手任务',
    alike: /任务|good first|贡献机会/i,
  },
};

/** The kind and slug that a file name (without its ending) gives, or null. */
export function nextName(name: string): { kind: NextKind; slug: string } | null {
  const [, typed = '', slug = ''] = /^([a-z]+)-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name) ?? [];
  const kind = NEXT_KINDS.find((one) => one === typed);
  return kind && slug.length <= 80 ? { kind, slug } : null;
}
