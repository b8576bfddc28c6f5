import type { Nodes } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { growth, linear } from '#lib/test-support/growth.ts';
import { plainText } from '../extract/text.ts';
import { parse } from '../read/parse.ts';

const shown = (source: string): string => plainText(parse(new VFile(source)).children);

test.each([
  ['风筝在傍\n晚落下', '风筝在傍晚落下'],
  ['先收\n  线，\n再收筝', '先收线，再收筝'],
  ['停在逗号，\nthen goes on', '停在逗号，then goes on'],
  ['the end\n（括号）', 'the end（括号）'],
  ['カイト\nひも', 'カイトひも'],
  ['全角ＡＢ\nＣＤ', '全角ＡＢＣＤ'],
  ['风**筝在傍**\n晚', '风筝在傍晚'],
  ['风筝\n**在傍晚**落下', '风筝在傍晚落下'],
  ['风筝\n*在*\n[傍晚](https://a.example/)\n落下', '风筝在傍晚落下'],
  ['> 风筝在傍\n> 晚落下', '风筝在傍晚落下'],
  ['- 风筝在傍\n  晚落下', '风筝在傍晚落下'],
  ['看 `中文`\n这里', '看 中文这里'],
  ['风筝🪁\n落下', '风筝🪁落下'],
  ['“引号”\n之后', '“引号”之后'],
  ['说了一半……\n再说', '说了一半……再说'],
])('a line end inside Chinese is no space: %j', (source, expected) => {
  expect(shown(source)).toBe(expected);
});

test.each([
  ['看 CPU\nload 高', '看 CPU load 高'],
  ['用 CPU\n限制', '用 CPU 限制'],
  ['限制\nCPU', '限制 CPU'],
  ['**see** `this`\nand *that*\ntoo', 'see this and that too'],
  ['한국\n어', '한국 어'],
  ['“quoted”\nwords', '“quoted” words'],
])('between words of letters it is one: %j', (source, expected) => {
  expect(shown(source)).toBe(expected);
});

test.each([
  ['上一行\\\n下一行', '上一行\n下一行'],
  ['上一行  \n下一行', '上一行\n下一行'],
  ['步骤如下：\n1、打开\n2、关上', '步骤如下：\n1、打开\n2、关上'],
  ['（1）打开\n（2）关上', '（1）打开\n（2）关上'],
  ['１．打开\n２．关上', '１．打开\n２．关上'],
  ['• 打开\n• 关上\n· 再开', '• 打开\n• 关上\n· 再开'],
  ['①打开\n②关上', '①打开\n②关上'],
  ['－ 打开\n－ 关上', '－ 打开\n－ 关上'],
  ['一、打开\n二、关上', '一、打开\n二、关上'],
  ['问：开吗？\n答：开。', '问：开吗？\n答：开。'],
  ['- 收线\n后面的话', '收线\n后面的话'],
  ['- 收线\n  接着\n后面', '收线接着\n后面'],
  ['1. 收\n   线\n\n> 引\n> 文\n后面', '收线\n引文\n后面'],
  ['第一段。\n　　第二段。', '第一段。\n　　第二段。'.replaceAll('　', '')],
])('a line that means to stand alone does: %j', (source, expected) => {
  expect(shown(source)).toBe(expected);
});

test('a year or a number at the head of a line begins no list', () => {
  expect(shown('这一版在\n2023 年发布，共\n3.5 万行')).toBe('这一版在 2023 年发布，共 3.5 万行');
});

test('the line breaks that are kept are breaks for the page, too', () => {
  const breaks = (node: Nodes): number =>
    Number(node.type === 'break') +
    ('children' in node ? node.children.reduce((sum, child) => sum + breaks(child), 0) : 0);
  expect(breaks(parse(new VFile('**1、打开\n2、关上**\n3、再开')))).toBe(2);
});

test('code keeps its lines', () => {
  expect(shown('```\n甲\n乙\n```')).toBe('甲\n乙');
});

test('a paragraph of very many lines is joined in a time that grows no faster than they do', () => {
  const tree = parse(new VFile('甲\n'.repeat(20_000)));
  expect(plainText(tree.children)).toBe('甲'.repeat(20_000));
  expect(growth((lines) => parse(new VFile('甲\n'.repeat(lines))), 1000)).toBeLessThan(linear);
});
