import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { plainText } from '../extract/text.ts';
import { parse } from '../read/parse.ts';
import { contributorsLast } from './section-order.ts';

const tree = (source: string): Root => parse(new VFile({ path: 'a.mdx', value: source }));
const headings = (root: Root): string[] =>
  root.children.filter((node) => node.type === 'heading').map((node) => plainText([node]));

test('contributors go behind everything else, the rest keeps its order', () => {
  const before = tree('序\n\n## 本周贡献\n\n名单\n\n## 问答\n\n### 小节\n\n## 阅读\n');
  expect(headings(contributorsLast(before))).toEqual(['问答', '小节', '阅读', '本周贡献']);
  expect(headings(before)).toEqual(['本周贡献', '问答', '小节', '阅读']);
});

test('a section that also holds questions stays where it is', () => {
  const source = '## 贡献与问答\n\n<Question>\n\n问\n\n</Question>\n\n## 阅读\n';
  expect(headings(contributorsLast(tree(source)))).toEqual(['贡献与问答', '阅读']);
});
