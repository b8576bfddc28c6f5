import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Rule } from '../rule.ts';

/** Two sections of one weekly with the same name. */
export const headingRepeated: Rule = {
  id: 'heading-repeated',
  title: '同一期的标题不重复',
  group: '标记',
  severity: 'hint',
  asks: '同一期里同一级的标题各不相同；内容属于一节的，并到一起。',
  why: '目录里两行一样的字，读者不知道点哪个；链接到 #标题 只会到前一个。',
  wrong: '## 本周推荐阅读\n\n一句。\n\n## 本周推荐阅读\n\n又一句。\n',
  right: '## 本周推荐阅读\n\n一句。\n\n又一句。\n',
  *check(file) {
    const lines = new Map<string, number>();
    const headings = file.tree.children.filter((node): node is Heading => node.type === 'heading');
    for (const heading of headings) {
      const words = toString(heading).trim();
      const key = `${heading.depth} ${words.toLowerCase()}`;
      const before = lines.get(key);
      if (before === undefined) lines.set(key, heading.position?.start.line ?? 1);
      else {
        yield {
          rule: 'heading-repeated',
          severity: 'hint',
          place: heading,
          problem: `标题「${words.slice(0, 40)}」在第 ${before} 行已经有了`,
          remedy: '把内容并到前一节，或换一个标题',
        };
      }
    }
  },
};
