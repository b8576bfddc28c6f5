import type { Rule } from '../rule.ts';

/** One anchor for two things of a page. */
export const uniqueAnchor: Rule = {
  id: 'unique-anchor',
  title: '编号不和小节重名',
  group: '问答',
  severity: 'error',
  asks: '自己写的 id 不和这一期的小节标题或版本相同，也不只差大小写。一般不写 id，用自动的编号。',
  why: '目录和问答的链接会跳到同一个地方，其中一个跳错。',
  wrong: `## triple

<Question id="triple" project="sofa-rpc">

Triple 协议能和 Dubbo 3 互通吗？

<Answer>

能。

</Answer>

</Question>
`,
  right: `## triple

<Question id="triple-dubbo" project="sofa-rpc">

Triple 协议能和 Dubbo 3 互通吗？

<Answer>

能。

</Answer>

</Question>
`,
};
