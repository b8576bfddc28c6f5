import type { Rule } from '../rule.ts';

/** Braces, which would be a program. */
export const noExpression: Rule = {
  id: 'no-expression',
  title: '花括号放进反引号',
  group: '标签',
  severity: 'error',
  asks: '正文里的花括号放进反引号，或写成 \\{ 和 \\}。属性的值写双引号字符串，不写 {…}。',
  why: '花括号里的字会被当成程序，内容里不运行程序，检查会拦下这一期。',
  wrong: `把地址里的 {appName} 换成自己的应用名。
`,
  right: `把地址里的 \`{appName}\` 换成自己的应用名。
`,
  fixes: true,
};
