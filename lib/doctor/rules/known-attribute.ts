import type { Rule } from '../rule.ts';

/** Attributes that a component does not know, or that are written twice. */
export const knownAttribute: Rule = {
  id: 'known-attribute',
  title: '只用组件已有的属性',
  group: '标签',
  severity: 'error',
  asks: '每个组件只写组件表里列出的属性，一个属性只写一次。',
  why: '别的属性哪里都不显示；多半是拼错了，真正要写的那个属性就空着。',
  wrong: `<Release project="sofa-rpc" version="5.12.0" link="https://github.com/sofastack/sofa-rpc/releases">

- 升级依赖

</Release>
`,
  right: `<Release project="sofa-rpc" version="5.12.0" url="https://github.com/sofastack/sofa-rpc/releases">

- 升级依赖

</Release>
`,
};
