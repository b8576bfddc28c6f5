import type { Rule } from '../rule.ts';

/** A less-than sign that begins no tag. */
export const tagSyntax: Rule = {
  id: 'tag-syntax',
  title: '小于号前写反斜杠',
  group: '标签',
  severity: 'error',
  asks: '正文里的小于号写成 \\<，或放进反引号。标签后面不要紧跟 --- 或 ===。',
  why: '程序从 < 起找标签，找不到就读不下去，检查会拦下这一期。',
  wrong: `选举超时 <1000 毫秒时，SOFAJRaft 容易频繁换主。
`,
  right: `选举超时 \\<1000 毫秒时，SOFAJRaft 容易频繁换主。
`,
  fixes: true,
};
