import type { Rule } from '../rule.ts';

/** A question that is outdated and verified at once. */
export const reviewConflict: Rule = {
  id: 'review-conflict',
  title: '失效和核对只写一个',
  group: '问答',
  severity: 'error',
  asks: '一条问答要么写 status="outdated"（已失效），要么写 verified（核对过、仍可用），不同时写。',
  why: '页面上同时说「已失效」和「已核对」，读者不知道这个回答还能不能用。',
  wrong: `<Question project="sofa-rpc" status="outdated" verified="2024-06-07">

SOFARPC 支持 JDK 6 吗？

<Answer>

支持。

</Answer>

</Question>
`,
  right: `<Question project="sofa-rpc" status="outdated">

SOFARPC 支持 JDK 6 吗？

<Answer>

支持。

</Answer>

</Question>
`,
};
