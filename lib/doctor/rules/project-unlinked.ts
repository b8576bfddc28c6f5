import { toString } from 'mdast-util-to-string';
import { attribute, elements } from '#lib/mdx/elements.ts';
import type { Rule } from '../rule.ts';

/** A question that names its project and does not belong to it. */
export const projectUnlinked: Rule = {
  id: 'project-unlinked',
  title: '说到的项目写进 project',
  group: '问答',
  severity: 'hint',
  asks: '提问里说到了一个项目，就写上 project="短名"。说到几个项目的，写提问所在仓库的那一个。',
  why: '没有 project 的问答不在项目页上，「项目：…」的搜索和订阅也收不到它。',
  wrong: `<Question asker="LinhuiG">

SOFAJRaft 的快照多久做一次？

<Answer>

默认一小时，用 \`snapshotIntervalSecs\` 改。

</Answer>

</Question>
`,
  right: `<Question asker="LinhuiG" project="sofa-jraft">

SOFAJRaft 的快照多久做一次？

<Answer>

默认一小时，用 \`snapshotIntervalSecs\` 改。

</Answer>

</Question>
`,
  *check(file, around) {
    for (const node of elements(file.tree, 'Question')) {
      if (attribute(node, 'project') !== null) continue;
      const named = around.projectsIn(toString(node));
      const [slug] = named;
      // Several projects leave it open which one is meant.
      if (slug === undefined || named.length > 1) continue;
      yield {
        rule: 'project-unlinked',
        severity: 'hint',
        place: node,
        problem: `这条问答说的是 ${around.projects.get(slug) ?? slug}，却没有写 project`,
        remedy: `写上 project="${slug}"`,
      };
    }
  },
};
