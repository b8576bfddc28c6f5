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
}

/** The kinds, in the order of a weekly's sections. */
export const KIND_SPECS: Readonly<Record<NextKind, KindSpec>> = {
  question: {
    component: 'Question',
    word: '问答',
    heading: '读者问答',
  },
  release: {
    component: 'Release',
    word: '发布',
    heading: '版本发布',
  },
  reading: {
    component: 'Readings',
    word: '阅读',
    heading: '本周推荐阅读',
  },
  event: {
    component: 'Event',
    word: '活动',
    heading: '活动',
  },
  task: {
    component: 'Task',
    word: '任务',
    heading: '新手任务',
  },
};

/** The kind and slug that a file name (without its ending) gives, or null. */
export function nextName(name: string): { kind: NextKind; slug: string } | null {
  const [, typed = '', slug = ''] = /^([a-z]+)-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name) ?? [];
  const kind = NEXT_KINDS.find((one) => one === typed);
  return kind && slug.length <= 80 ? { kind, slug } : null;
}
