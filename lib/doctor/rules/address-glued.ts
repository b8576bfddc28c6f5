import type { Rule } from '../rule.ts';

/** Words that become part of an address, because nothing parts them. */
export const addressGlued: Rule = {
  id: 'address-glued',
  title: '网址后面空一格',
  group: '链接与图',
  severity: 'warning',
  asks: '直接写出来的网址后面空一格再接汉字，或写成 [文字](网址)。',
  why: '紧跟的汉字会成为网址的一部分，读者点开是找不到的页面。',
  wrong: `代码在 https://github.com/sofastack/sofa-rpc这个仓库里。
`,
  right: `代码在 https://github.com/sofastack/sofa-rpc 这个仓库里。
`,
  fixes: true,
};
