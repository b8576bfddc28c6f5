import type { Heading } from 'mdast';
import type { Rule } from '../rule.ts';

/** Headings that begin too high, or go down by more than one level. */
export const headingOrder: Rule = {
  id: 'heading-order',
  title: '标题逐级往下',
  group: '标记',
  severity: 'hint',
  asks: '正文从 ## 开始分节；下一级写 ###，不跳级，也不写一级标题 #（周刊的标题就是它）。',
  why: '目录和读屏软件按级别走：跳过一级，像是少了一节。',
  wrong: '## 本周发布\n\n#### SOFARPC\n\n修了两个问题。\n',
  right: '## 本周发布\n\n### SOFARPC\n\n修了两个问题。\n',
  *check(file) {
    let last = 1;
    const headings = file.tree.children.filter((node): node is Heading => node.type === 'heading');
    for (const heading of headings) {
      const { depth } = heading;
      const isTop = depth === 1;
      if (isTop || depth > last + 1) {
        const right = '#'.repeat(isTop ? 2 : last + 1);
        yield {
          rule: 'heading-order',
          severity: 'hint',
          place: heading,
          problem: isTop
            ? '正文里不写一级标题，它是这一期的标题'
            : `标题从 ${'#'.repeat(last)} 一下跳到了 ${'#'.repeat(depth)}`,
          remedy: `写成 ${right} 标题`,
        };
      }
      last = Math.max(2, depth);
    }
  },
};
