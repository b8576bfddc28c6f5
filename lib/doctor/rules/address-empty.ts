import type { Rule } from '../rule.ts';

/** Links and pictures without an address. */
export const addressEmpty: Rule = {
  id: 'address-empty',
  title: '链接和图片要有地址',
  group: '链接与图',
  severity: 'warning',
  asks: '圆括号里写出地址。还没有地址，就只写文字，不写成链接。',
  why: '没有地址的链接点不开，没有地址的图片会原样显示成一串符号。',
  wrong: `步骤见 [SOFARegistry 部署]()。
`,
  right: `步骤见 [SOFARegistry 部署](https://www.sofastack.tech/projects/sofa-registry/deployment/)。
`,
};
