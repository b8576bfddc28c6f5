import type { Rule } from '../rule.ts';

/** Links that refer to a definition that there is not. */
export const linkUndefined: Rule = {
  id: 'link-undefined',
  title: '链接直接写出地址',
  group: '链接与图',
  severity: 'warning',
  asks: '链接写成 [文字](https://…)。写 [文字][名字] 的，另起一段写 [名字]: https://…，冒号用英文的。',
  why: '没有定义的链接不能点，方括号会原样显示。',
  wrong: `步骤见[集群扩容][guide]。
`,
  right: `步骤见[集群扩容](https://www.sofastack.tech/projects/sofa-jraft/jraft-user-guide/)。
`,
};
