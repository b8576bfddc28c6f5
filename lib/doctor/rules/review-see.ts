import type { Rule } from '../rule.ts';

/** The place where a question is answered now. */
export const reviewSee: Rule = {
  id: 'review-see',
  title: 'see 指向现在的回答',
  group: '问答',
  severity: 'error',
  asks: 'see 和 status="outdated" 一起写，值是另一条问答的编号，或完整的 https:// 地址。',
  why: 'see 只在「已失效」的提示里显示，单独写读者看不到；指向不存在的问答，点进去是找不到的页面。',
  wrong: `<Question project="sofa-jraft" see="https://github.com/sofastack/sofa-jraft/releases">

SOFAJRaft 的最新版本是哪个？

<Answer>

1.3.9。

</Answer>

</Question>
`,
  right: `<Question project="sofa-jraft" status="outdated" see="https://github.com/sofastack/sofa-jraft/releases">

SOFAJRaft 的最新版本是哪个？

<Answer>

1.3.9。

</Answer>

</Question>
`,
};
