import type { Rule } from '../rule.ts';

/** A day of review before the day of the answer. */
export const reviewDate: Rule = {
  id: 'review-date',
  title: '核对不早于这一期',
  group: '问答',
  severity: 'error',
  asks: 'verified 写重新核对的那一天，不早于这一期的日期。',
  why: '回答还没发表就「已核对」，读者看到的日期是错的。',
  wrong: `<Question project="mosn" verified="2024-02-23">

MOSN 支持 HTTP/2 吗？

<Answer>

支持。

</Answer>

</Question>
`,
  right: `<Question project="mosn" verified="2024-06-07">

MOSN 支持 HTTP/2 吗？

<Answer>

支持。

</Answer>

</Question>
`,
};
