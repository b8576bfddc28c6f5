import type { Rule } from '../rule.ts';

/** Longest title that a card shows whole, in columns: a Chinese character takes two. */
const MOST = { title: 60, summary: 180 } as const;

/** Titles and summaries that cards and lists cut off. */
export const titleLong: Rule = {
  id: 'title-long',
  title: '标题和摘要别太长',
  group: '文件头',
  severity: 'hint',
  asks: '标题不超过 30 个汉字，摘要不超过 90 个汉字。',
  why: '分享卡片、列表和微信里的预览只放得下这么多，后面的会被截断。',
  wrong: {
    'weekly/2024-03-01.mdx':
      '---\ntitle: 本周推荐开源项目最新发布、社区精选问答、技术文章推荐以及下周线上活动预告合集第一期\ndate: 2024-03-01\n---\n\n正文。\n',
  },
  right: {
    'weekly/2024-03-01.mdx':
      '---\ntitle: SOFAJRaft 换主与注册中心扩容\ndate: 2024-03-01\n---\n\n正文。\n',
  },
  *check(file) {
    if (file.kind === 'next') return;
    for (const field of ['title', 'summary'] as const) {
      const value = file.head[field];
      if (typeof value !== 'string') continue;
      const width = [...value].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);
      if (width <= MOST[field]) continue;
      const words = field === 'title' ? '标题' : '摘要';
      yield {
        rule: 'title-long',
        severity: 'hint',
        place: file.fieldPlace(field),
        problem: `${words}有 ${Math.ceil(width / 2)} 个汉字那么长，卡片上只放得下 ${MOST[field] / 2} 个`,
        remedy: '只留最要紧的一两件事，其余放进正文',
      };
    }
  },
};
