import type { Rule } from '../rule.ts';

/** Quotes that were meant and are none. */
export const quoteNotTaken: Rule = {
  id: 'quote-not-taken',
  title: '引用用英文的 >',
  group: '标记',
  severity: 'warning',
  asks: '引用的每一行以英文的 > 加一个空格开头，不用书名号 》 和全角的 ＞。',
  why: '别的符号不成引用，会原样显示在句子前面。',
  wrong: `》 节点重启后要多久才能追上日志？
`,
  right: `> 节点重启后要多久才能追上日志？
`,
  fixes: true,
};
