import type { Rule } from '../rule.ts';

/** Lists that were meant and are none. */
export const listNotTaken: Rule = {
  id: 'list-not-taken',
  title: '列表符号后空一格',
  group: '标记',
  severity: 'warning',
  asks: '列表写「- 一项」或「1. 一项」：符号和数字用英文的，后面空一格。',
  why: '不成列表的几行会连成一段，符号夹在句子里。',
  wrong: `-支持 Triple 协议
-修复重连
`,
  right: `- 支持 Triple 协议
- 修复重连
`,
  fixes: true,
};
