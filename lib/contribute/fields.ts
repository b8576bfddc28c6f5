import type { NextKind } from '#lib/content/diskless.ts';

/** One thing that is asked of somebody who sends an entry. */
export interface Field {
  /** As options of the command call it. */
  name: string;
  /** As people are asked for it; forms have the same label. */
  label: string;
  required?: true;
  /** What to choose from; without it, words are typed. */
  from?: 'projects' | 'levels';
  /** Several lines of Markdown. */
  long?: true;
  /** The attribute of the component that holds it; without it, it is content. */
  attribute?: string;
  /** An example of what to write. */
  example?: string;
}

const project: Field = { name: 'project', label: '项目', from: 'projects', attribute: 'project' };

/** What is asked for each kind of entry, in this order. */
export const FIELDS: Readonly<Record<NextKind, readonly Field[]>> = {
  question: [
    { name: 'question', label: '提问', required: true, long: true },
    { name: 'answer', label: '回答', long: true },
    project,
    {
      ...{ name: 'issue', label: 'issue', attribute: 'issue' },
      example: 'https://github.com/sofastack/sofa-jraft/issues/845',
    },
    { name: 'asker', label: '提问人', attribute: 'asker', example: 'LinhuiG' },
  ],
  release: [
    { ...project, required: true },
    { name: 'version', label: '版本', required: true, attribute: 'version', example: '5.12.0' },
    {
      ...{ name: 'url', label: '发布说明的地址', attribute: 'url' },
      example: 'https://github.com/sofastack/sofa-rpc/releases/tag/v5.12.0',
    },
    { name: 'changes', label: '改动', required: true, long: true },
  ],
  reading: [
    { name: 'title', label: '标题', required: true },
    { name: 'url', label: '地址', required: true, example: 'https://www.sofastack.tech/blog/…' },
    { name: 'note', label: '一句话说明' },
  ],
  event: [
    { name: 'title', label: '活动名称', required: true, attribute: 'title' },
    { name: 'date', label: '日期', attribute: 'date', example: '2024-03-05' },
    { name: 'time', label: '时间', attribute: 'time', example: '19:00–20:00' },
    { name: 'place', label: '地点', attribute: 'place', example: '钉钉群 12345' },
    { name: 'url', label: '地址', attribute: 'url' },
    project,
    { name: 'text', label: '介绍', required: true, long: true },
  ],
  task: [
    { name: 'title', label: '任务名称', required: true, attribute: 'title' },
    project,
    { name: 'level', label: '难度', from: 'levels', attribute: 'level' },
    { name: 'url', label: '地址', attribute: 'url' },
    { name: 'text', label: '说明', required: true, long: true },
  ],
};

/** What somebody has filled in, by the names of fields; what is left out is not there, or blank. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** Every name of a field, once. */
export const FIELD_NAMES: readonly string[] = [
  ...new Set(
    Object.values(FIELDS)
      .flat()
      .map(({ name }) => name),
  ),
];
