import type { Rule } from '../rule.ts';

/** A question that nobody has answered yet. */
export const answerMissing: Rule = {
  id: 'answer-missing',
  title: '提问最好有回答',
  group: '问答',
  severity: 'warning',
  asks: '每个 <Question> 里至少有一个 <Answer>。还没有人回答的，可以先发，之后再补。',
  why: '读者搜到的是答案；没有回答的提问不进搜索的前列，页面上也只有一个问号。',
  wrong: `<Question asker="LinhuiG" project="sofa-jraft" issue="845">

一个集群里建了多个 Raft 组，压测时为什么总在换主？

</Question>
`,
  right: `<Question asker="LinhuiG" project="sofa-jraft" issue="845">

一个集群里建了多个 Raft 组，压测时为什么总在换主？

<Answer>

调小 \`maxByteCountPerRpc\`，减轻单次复制的压力。

</Answer>

</Question>
`,
};
