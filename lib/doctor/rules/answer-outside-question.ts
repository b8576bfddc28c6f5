import type { Rule } from '../rule.ts';

/** Answers that stand beside their questions. */
export const answerOutsideQuestion: Rule = {
  id: 'answer-outside-question',
  title: '回答放在提问里面',
  group: '问答',
  severity: 'error',
  asks: '<Answer> 直接放在它回答的 <Question> … </Question> 之间，不放到后面，也不再套别的标签。',
  why: '放在外面，看不出它回答的是哪一条：提问成了没有回答的，回答原样显示成文字。',
  wrong: `<Question project="mosn">

MOSN 平滑升级时连接会断吗？

</Question>

<Answer>

不会，旧进程把连接交给新进程。

</Answer>
`,
  right: `<Question project="mosn">

MOSN 平滑升级时连接会断吗？

<Answer>

不会，旧进程把连接交给新进程。

</Answer>

</Question>
`,
};
