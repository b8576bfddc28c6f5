import type { Rule } from '../rule.ts';

/** Questions that ask nothing. */
export const questionEmpty: Rule = {
  id: 'question-empty',
  title: '先写提问，再写回答',
  group: '问答',
  severity: 'error',
  asks: '<Question> 里、第一个 <Answer> 之前写出提问，前后各空一行。',
  why: '提问的第一句就是列表和页面的标题，没有它，读者不知道回答说的是什么。',
  wrong: `<Question project="sofa-jraft">

<Answer>

能，组名不同就行。

</Answer>

</Question>
`,
  right: `<Question project="sofa-jraft">

一个进程能跑多个 Raft 组吗？

<Answer>

能，组名不同就行。

</Answer>

</Question>
`,
};
