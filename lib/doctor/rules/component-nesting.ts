import type { Rule } from '../rule.ts';

/** Components within others, in lists or in quotes. */
export const componentNesting: Rule = {
  id: 'component-nesting',
  title: '组件放在最外层',
  group: '标签',
  severity: 'error',
  asks: '<Question>、<Release>、<Readings>、<Event>、<Task> 和 <Contributors> 放在最外层，不放进别的标签、列表或引用里。',
  why: '套在里面的组件排不成卡片，会原样显示成文字，这个版本也不会出现在发布列表里。',
  wrong: `<Question project="sofa-rpc">

SOFARPC 从哪个版本起支持 Triple？

<Answer>

从 5.8.0 起。

<Release project="sofa-rpc" version="5.8.0">

- 支持 Triple 协议

</Release>

</Answer>

</Question>
`,
  right: `<Question project="sofa-rpc">

SOFARPC 从哪个版本起支持 Triple？

<Answer>

从 5.8.0 起。

</Answer>

</Question>

<Release project="sofa-rpc" version="5.8.0">

- 支持 Triple 协议

</Release>
`,
};
