import type { Rule } from '../rule.ts';

/** A contribution that is not one entry of the kind that its name says. */
export const nextEntry: Rule = {
  id: 'next-entry',
  title: '一条投稿一个文件',
  group: '条目',
  severity: 'error',
  asks: 'content/next/ 里一个文件只写一条，种类和文件名开头一致：question-….mdx 里一个 <Question>，reading-….mdx 里一个 <Readings>、其中一篇，release、event、task 同样。不写标题。',
  why: '两个人的投稿不会改到同一个文件，合成周刊时才能按种类排好、去重、致谢。',
  wrong: {
    'next/reading-raft.mdx': `<Readings>

- [线性一致读](https://www.sofastack.tech/blog/sofa-jraft-linear-consistent-read-implementation/)
- [选举优先级](https://www.sofastack.tech/blog/sofa-jraft-election-priority/)

</Readings>
`,
  },
  right: {
    'next/reading-raft.mdx': `<Readings>

- [线性一致读](https://www.sofastack.tech/blog/sofa-jraft-linear-consistent-read-implementation/)

</Readings>
`,
    'next/reading-raft-election.mdx': `<Readings>

- [选举优先级](https://www.sofastack.tech/blog/sofa-jraft-election-priority/)

</Readings>
`,
  },
};
