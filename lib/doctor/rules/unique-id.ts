import type { Rule } from '../rule.ts';

/** One id for two questions. */
export const uniqueId: Rule = {
  id: 'unique-id',
  title: '问答的编号不重复',
  group: '问答',
  severity: 'error',
  asks: '自己写的 id 在所有周刊里只用一次，也不只差大小写。一般不写 id，用自动的编号。',
  why: '编号就是网址 /questions/<编号>/，两条问答不能占同一个网址。',
  wrong: `<Question id="undo-log">

Seata 的 AT 模式要建哪张表？

<Answer>

每个业务库建一张 \`undo_log\`。

</Answer>

</Question>

<Question id="undo-log">

TCC 模式也要建这张表吗？

<Answer>

不用，回滚由业务自己写。

</Answer>

</Question>
`,
  right: `<Question id="undo-log">

Seata 的 AT 模式要建哪张表？

<Answer>

每个业务库建一张 \`undo_log\`。

</Answer>

</Question>

<Question id="undo-log-tcc">

TCC 模式也要建这张表吗？

<Answer>

不用，回滚由业务自己写。

</Answer>

</Question>
`,
};
