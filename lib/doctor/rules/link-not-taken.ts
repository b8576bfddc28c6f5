import type { Rule } from '../rule.ts';

/** Links and pictures that were meant and are none. */
export const linkNotTaken: Rule = {
  id: 'link-not-taken',
  title: '链接用英文括号',
  group: '链接与图',
  severity: 'warning',
  asks: '链接写 [文字](地址)，图片写 ![说明](地址)：括号和叹号都用英文的，] 和 ( 之间不空格，地址里的空格写成 %20。',
  why: '写错的链接不能点，读者看到的是一串括号和网址。',
  wrong: `用法见[快速入门]（https://www.sofastack.tech/projects/sofa-rpc/）。
`,
  right: `用法见[快速入门](https://www.sofastack.tech/projects/sofa-rpc/overview/)。
`,
  fixes: true,
};
