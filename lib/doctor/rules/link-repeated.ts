import { addressKey } from '#lib/site/addresses.ts';
import { addressesOf } from '../parts/addresses.ts';
import type { Rule } from '../rule.ts';

/** One address more than once in one list of readings, or side by side. */
export const linkRepeated: Rule = {
  id: 'link-repeated',
  title: '同一条只推荐一次',
  group: '条目',
  severity: 'hint',
  asks: '同一期的 <Readings> 里，一个地址只写一次。',
  why: '两行标题不同、地址一样，多半是复制后忘了改地址：读者点开第二条，看到的还是第一篇。',
  wrong: `<Readings>

- [SOFAJRaft 的线性一致读](https://www.sofastack.tech/blog/sofa-jraft-linear-consistent-read-implementation/)
- [SOFAJRaft 的选举优先级](https://www.sofastack.tech/blog/sofa-jraft-linear-consistent-read-implementation/)

</Readings>
`,
  right: `<Readings>

- [SOFAJRaft 的线性一致读](https://www.sofastack.tech/blog/sofa-jraft-linear-consistent-read-implementation/)
- [SOFAJRaft 的选举优先级](https://www.sofastack.tech/blog/sofa-jraft-election-priority/)

</Readings>
`,
  *check(file) {
    const lists = file.tree.children.filter(
      (node) => node.type === 'mdxJsxFlowElement' && node.name === 'Readings',
    );
    const lines = new Map<string, number>();
    for (const { url, kind, place } of lists.flatMap((list) =>
      addressesOf({ ...file, head: {}, tree: { type: 'root', children: [list] } }),
    )) {
      if (kind !== 'link') continue;
      const line = 'line' in place ? place.line : (place.position?.start.line ?? 1);
      const key = addressKey(url);
      const before = lines.get(key);
      if (before === undefined) lines.set(key, line);
      else {
        yield {
          rule: 'link-repeated',
          severity: 'hint',
          place,
          problem: `这个地址在第 ${before} 行推荐过了`,
          remedy: '换成这一篇自己的地址，或删掉一行',
        };
      }
    }
  },
};
