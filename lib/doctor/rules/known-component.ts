import type { Rule } from '../rule.ts';

/** Components that there are not. */
export const knownComponent: Rule = {
  id: 'known-component',
  title: '只用已有的组件',
  group: '标签',
  severity: 'error',
  asks: '只用组件表里的组件，名字和大小写照抄。正文里要写别的尖括号，放进反引号。',
  why: '没有这个名字的组件，标签和里面的内容会原样显示成文字。',
  wrong: `<Reading>

- [MOSN 的文档](https://mosn.io/docs/)

</Reading>
`,
  right: `<Readings>

- [MOSN 的文档](https://mosn.io/docs/)

</Readings>
`,
};
