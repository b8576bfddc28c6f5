import { attribute, releasesOf } from '#lib/mdx/elements.ts';
import type { Rule } from '../rule.ts';

/** A release that leads nowhere. */
export const releaseAddress: Rule = {
  id: 'release-address',
  title: '发布写上说明的地址',
  group: '条目',
  severity: 'hint',
  asks: '<Release> 写上 url：GitHub 上这个版本的发布说明。',
  why: '读者看到新版本，下一步就是看全部改动和下载；没有地址只能自己去搜。',
  wrong: `<Release project="sofa-jraft" version="1.3.14">

- 修复快照加载

</Release>
`,
  right: `<Release project="sofa-jraft" version="1.3.14" url="https://github.com/sofastack/sofa-jraft/releases/tag/1.3.14">

- 修复快照加载

</Release>
`,
  *check(file) {
    for (const { node, project, version } of releasesOf(file.tree)) {
      if (attribute(node, 'url') !== null) continue;
      yield {
        rule: 'release-address',
        severity: 'hint',
        place: node,
        problem: `${project} ${version} 没有发布说明的地址`,
        remedy: '补上 url="https://github.com/…/releases/tag/…"',
      };
    }
  },
};
