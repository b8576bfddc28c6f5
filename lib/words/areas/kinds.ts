import { area } from '../dictionary.ts';

/** What can be sent, as the editor and the coming weekly call it. */
export const kindWords = area({
  question: { zh: '问答', en: 'Question' },
  reading: { zh: '阅读', en: 'Article' },
  release: { zh: '发布', en: 'Release' },
  event: { zh: '活动', en: 'Event' },
  task: { zh: '任务', en: 'Task' },
  weekly: { zh: '整期', en: 'Weekly' },
  correction: { zh: '更正', en: 'Correction' },
});
