import type { Rule } from '../rule.ts';

/** Attributes that a component cannot do without. */
export const requiredAttribute: Rule = {
  id: 'required-attribute',
  title: '必填的属性不能少',
  group: '标签',
  severity: 'error',
  asks: '<Release> 要有 project 和 version，<Event> 和 <Task> 要有 title，<Figure> 要有 src 和 alt，<Project> 要有 id。',
  why: '没有版本号的发布排不成卡片，整段会原样显示成文字。',
  wrong: `<Release project="sofa-jraft">

- 升级依赖

</Release>
`,
  right: `<Release project="sofa-jraft" version="1.3.14">

- 升级依赖

</Release>
`,
};
