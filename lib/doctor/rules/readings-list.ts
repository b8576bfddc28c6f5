import type { Rule } from '../rule.ts';

/** What stands among readings and is none. */
export const readingsList: Rule = {
  id: 'readings-list',
  title: '每篇推荐都带链接',
  group: '条目',
  severity: 'error',
  asks: '<Readings> 里只放列表，每项一个有文字的链接：- [标题](https://…)，前后可以有短说明。',
  why: '没有链接的一项进不了推荐阅读的列表，读者也无处可点。',
  wrong: `<Readings>

- SOFABoot 的模块隔离

</Readings>
`,
  right: `<Readings>

- [SOFABoot 的模块隔离](https://www.sofastack.tech/projects/sofa-boot/overview/)

</Readings>
`,
};
