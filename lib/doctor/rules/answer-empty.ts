import type { Rule } from '../rule.ts';

/** Answers without words. */
export const answerEmpty: Rule = {
  id: 'answer-empty',
  title: '回答里写出文字',
  group: '问答',
  severity: 'error',
  asks: '<Answer> 里写出回答，文字或图片都行。还没有回答就先不写这对标签。',
  why: '页面上有回答的位置，里面只有一句「回答没有文字」。',
  wrong: `<Question project="sofa-rpc">

SOFARPC 默认的超时是多少？

<Answer>

</Answer>

</Question>
`,
  right: `<Question project="sofa-rpc">

SOFARPC 默认的超时是多少？

<Answer>

3000 毫秒，引用服务时可以另设。

</Answer>

</Question>
`,
};
