import type { Rule } from '../rule.ts';

/** Words within a component that has no place for any. */
export const componentContent: Rule = {
  id: 'component-content',
  title: '卡片和图里不放文字',
  group: '标签',
  severity: 'error',
  asks: '<Figure> 和 <Project> 里不放内容，写成 <Project … /> 这样自己结束的标签，文字写在它后面。',
  why: '这两个组件没有地方放文字，里面的话不成卡片，会连同标签原样显示。',
  wrong: `<Project id="mosn">

云原生网络代理。

</Project>
`,
  right: `<Project id="mosn" />

云原生网络代理。
`,
};
