import type { Rule } from '../rule.ts';

/** A line that a list or a quote takes in. */
export const lineTakenIn: Rule = {
  id: 'line-taken-in',
  title: '列表后面空一行',
  group: '标记',
  severity: 'warning',
  asks: '列表或引用后面的正文，前面空一行。要接着写同一项，就和上一行对齐。',
  why: '不空行，这一句会接到最后一项的末尾。',
  wrong: `- SOFARPC 修复超时
- MOSN 支持新协议
升级前请看发布说明。
`,
  right: `- SOFARPC 修复超时
- MOSN 支持新协议

升级前请看发布说明。
`,
};
