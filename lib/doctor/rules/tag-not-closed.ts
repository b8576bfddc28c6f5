import type { Rule } from '../rule.ts';

/** Tags without their ends. */
export const tagNotClosed: Rule = {
  id: 'tag-not-closed',
  title: '每个标签都要结束',
  group: '标签',
  severity: 'error',
  asks: '每个 <标签> 有对应的 </标签>，各占一行；没有内容的写成 <标签 />。泛型这类尖括号放进反引号。',
  why: '没有结束，就只能猜它到哪里为止：后面的正文会被收进去，或者被挡在外面。',
  wrong: `<Readings>

- [SOFAJRaft 用户指南](https://www.sofastack.tech/projects/sofa-jraft/jraft-user-guide/)
`,
  right: `<Readings>

- [SOFAJRaft 用户指南](https://www.sofastack.tech/projects/sofa-jraft/jraft-user-guide/)

</Readings>
`,
  fixes: true,
};
