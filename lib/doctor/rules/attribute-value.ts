import type { Rule } from '../rule.ts';

/** Values of attributes that are not of the form their attribute asks for. */
export const attributeValue: Rule = {
  id: 'attribute-value',
  title: '属性值照格式写',
  group: '标签',
  severity: 'error',
  asks: 'issue 只写数字，version 不带 v，日期写 YYYY-MM-DD，项目写短名；每个值写在一行里。',
  why: '值不对的属性会被去掉：没有 issue 号，就没有通往 GitHub 的链接。必填的值不对，整张卡片都排不出来。',
  wrong: `<Release project="sofa-rpc" version="v5.12.0">

- 升级依赖

</Release>
`,
  right: `<Release project="sofa-rpc" version="5.12.0">

- 升级依赖

</Release>
`,
  fixes: true,
};
