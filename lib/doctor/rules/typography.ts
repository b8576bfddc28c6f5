import { format } from '#typesetting';
import type { Nodes, Root } from 'mdast';
import { elements } from '#lib/mdx/elements.ts';
import { changesBetween } from '../parts/changes.ts';
import { segmentsOf } from '../parts/segments.ts';
import type { Rule } from '../rule.ts';

/** Spaces between Chinese and Latin words, and Chinese marks in Chinese sentences. */
export const typography: Rule = {
  id: 'typography',
  title: '中文用全角标点',
  group: '文字',
  severity: 'hint',
  asks: '中文句子用全角标点；汉字和英文、数字之间空一格。代码、网址、标签和推荐阅读的标题不受影响。',
  why: '半角逗号挤在汉字中间难读，复制到公众号和掘金时各家排法也不同；统一了，搜索高亮和断行都更稳。',
  wrong: '升级到SOFABoot 4.0之后,原来的配置还能用吗?\n',
  right: '升级到 SOFABoot 4.0 之后，原来的配置还能用吗？\n',
  fixes: true,
  *check(file) {
    const titles = titlesOf(file.tree);
    for (const { text, at } of segmentsOf(file)) {
      if (titles.some(([from, to]) => at >= from && at < to)) continue;
      // Rules of Chinese type are for Chinese text; what surrounds markup is its own business.
      if (!/\p{Script=Han}/u.test(text)) continue;
      const inner = text.trim();
      const begin = at + text.indexOf(inner);
      const better = format(inner);
      const changes = better === inner ? [] : changesBetween(inner, better);
      const [first] = changes;
      if (!first) continue;
      const shown = (whole: string) =>
        whole.slice(Math.max(0, first.from - 8), first.from + 12).trim();
      yield {
        rule: 'typography',
        severity: 'hint',
        place: file.placeOf(begin + first.from),
        problem: `「${shown(inner)}」的空格或标点不合中文排版`,
        remedy: `写成「${shown(better)}」`,
        edits: changes.map(({ from, to, text: put }) => ({
          from: begin + from,
          to: begin + to,
          text: put,
        })),
      };
    }
  },
};

/** Where titles of readings stand: they are quoted as their authors wrote them. */
function titlesOf(tree: Root): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  const walk = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    if (node.type === 'link') ranges.push([start?.offset ?? 0, end?.offset ?? 0]);
    else if ('children' in node) node.children.forEach(walk);
  };
  elements(tree, 'Readings').forEach(walk);
  return ranges;
}
