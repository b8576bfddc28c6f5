import type { Rule } from '../rule.ts';

/** Markup within markup within markup. */
export const nesting: Rule = {
  id: 'nesting',
  title: '引用和列表少套几层',
  group: '标记',
  severity: 'error',
  asks: '引用、列表、标签和强调一层套一层，总共不超过 64 层。来回引用的邮件只留最后一层。',
  why: '套得太深的文件不解析，整份原样显示成一大块字。',
  wrong: `${'> '.repeat(63)}快照失败后会自动重试吗？
`,
  right: `> 快照失败后会自动重试吗？
`,
};
